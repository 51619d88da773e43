package maison.customer.profile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.customer.CustomerEvent;
import maison.customer.customer.CustomerEvent.CustomerCorrected;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.customer.CustomerEvent.CustomerRegistered;
import maison.customer.customer.Field;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a batch of events, taken together, changes in one customer's row.
final class ProfileChange {

    private final UUID customerId;
    private final Map<Field, Sealed> sealed = new EnumMap<>(Field.class);
    private final Set<Field> cleared = EnumSet.noneOf(Field.class);
    private int version;
    private boolean languageChanged;
    private @Nullable String language;
    private @Nullable String erasedAt;

    ProfileChange(UUID customerId) {
        this.customerId = customerId;
    }

    void add(CustomerEvent event, int streamVersion) {
        version = streamVersion;
        switch (event) {
            case CustomerRegistered registered -> {
                sealed.putAll(registered.sealed());
                speak(registered.language());
            }
            case CustomerCorrected corrected -> {
                sealed.keySet().removeAll(corrected.fields());
                cleared.addAll(corrected.fields());
                sealed.putAll(corrected.sealed());
                if (corrected.fields().contains(Field.LANGUAGE)) {
                    speak(corrected.language());
                }
            }
            case CustomerErased erased -> {
                sealed.clear();
                speak(null);
                erasedAt = erased.at().toString();
            }
        }
    }

    private void speak(@Nullable String spoken) {
        languageChanged = true;
        language = spoken;
    }

    UUID customerId() {
        return customerId;
    }

    int version() {
        return version;
    }

    Map<Field, Sealed> sealed() {
        return sealed;
    }

    Set<Field> cleared() {
        return cleared;
    }

    boolean languageChanged() {
        return languageChanged;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable String erasedAt() {
        return erasedAt;
    }
}
