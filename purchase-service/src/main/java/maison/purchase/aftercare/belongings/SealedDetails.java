package maison.purchase.aftercare.belongings;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import maison.purchase.aftercare.belonging.Belonging;
import maison.purchase.clients.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/// Seals the numbers of pieces, and opens them again for those who may see them.
@Singleton
public final class SealedDetails {

    private static final String FIELD = "belonging-details";

    private final PersonalText texts;
    private final ReadLog readLog;
    private final Caller caller;

    SealedDetails(PersonalText texts, ReadLog readLog, Caller caller) {
        this.texts = texts;
        this.readLog = readLog;
        this.caller = caller;
    }

    /// Seals for a person. Sealing twice gives two ciphertexts, so what was sealed before is taken
    /// again if it says the same, or what it said is gone with its person: then a repeat is the
    /// same request.
    ///
    /// @throws maison.platform.http.ProblemException 409 if the person was erased, or the house
    ///   keeps no personal text
    public Sealed seal(UUID person, Details details, @Nullable Sealed before) {
        String json = details.toJson();
        if (before != null && texts.open(person, FIELD, before).map(json::equals).orElse(true)) {
            return before;
        }
        return texts.seal(person, FIELD, json);
    }

    /// Opens; empty if the person was erased.
    public Optional<Details> open(Belonging.Details details) {
        return texts.open(details.person(), FIELD, details.sealed()).map(Details::of);
    }

    /// Opens what will be shown, and logs the look before it is.
    Optional<Details> show(Belonging.@Nullable Details details) {
        return details == null
                ? Optional.empty()
                : Optional.ofNullable(
                        showAll(Map.of(details.person(), details)).get(details.person()));
    }

    /// Opens what a list will show; one look is logged for each person whose numbers are in it.
    ///
    /// @param sealed by any key; what was erased is missing from the answer
    <K> Map<K, Details> showAll(Map<K, Belonging.Details> sealed) {
        var open = new HashMap<K, Details>();
        var outcomes = new LinkedHashMap<UUID, String>();
        sealed.forEach((key, each) -> {
            Optional<Details> text = open(each);
            text.ifPresent(details -> open.put(key, details));
            outcomes.merge(
                    each.person(),
                    text.isPresent() ? "shown" : "erased",
                    (one, other) -> one.equals("shown") ? one : other);
        });
        readLog.addAll(
                outcomes.entrySet().stream()
                        .map(each -> read(each.getKey(), each.getValue()))
                        .toList());
        return open;
    }

    private Read read(UUID person, String outcome) {
        return new Read(
                caller.actor(),
                person,
                "belonging",
                List.of("description", "marks"),
                caller.purpose().orElse("clienteling"),
                outcome,
                caller.correlationId());
    }
}
