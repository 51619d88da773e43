package maison.customer.identity.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import maison.customer.identity.customer.Field;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// Masks contacts: staff see whether there is a phone, an e-mail or an address and of which place,
/// and reveal it by naming a purpose.
@Singleton
final class Masks {

    private static final Set<Field> CONTACTS =
            EnumSet.of(Field.PHONES, Field.EMAILS, Field.ADDRESSES);
    private static final String DOTS = "•••";
    private static final int PHONE_ENDING = 2;

    private final ObjectMapper mapper;

    Masks(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Whether this caller sees contacts as they are: clients their own, staff for a purpose that
    /// they name.
    static boolean reveals(Caller caller) {
        return caller.has(Roles.CLIENT) || caller.purpose().isPresent();
    }

    /// The fields that are really shown under the mask.
    static Set<Field> unmasked(Set<Field> fields) {
        var rest = EnumSet.noneOf(Field.class);
        rest.addAll(fields);
        rest.removeAll(CONTACTS);
        return rest;
    }

    /// The view with its contacts masked.
    JsonNode mask(ProfileView view) {
        JsonNode json = mapper.valueToTree(view);
        for (var phone : json.path("phones")) {
            mask(phone, "number", text -> DOTS + text.substring(text.length() - PHONE_ENDING));
        }
        for (var email : json.path("emails")) {
            mask(email, "address", text -> text.charAt(0) + DOTS + "@" + DOTS);
        }
        for (var address : json.path("addresses")) {
            if (address instanceof ObjectNode object) {
                object.remove(List.of("lines", "postalCode"));
            }
        }
        return json;
    }

    @FunctionalInterface
    private interface Mask {
        String of(String text);
    }

    private static void mask(JsonNode contact, String name, Mask mask) {
        if (contact instanceof ObjectNode object && object.path(name).isTextual()) {
            object.put(name, mask.of(object.path(name).asText()));
        }
    }
}
