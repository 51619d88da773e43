package maison.customer.permission.consents;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.consent.ConsentCommand;
import maison.customer.permission.consent.ConsentCommand.Ask;
import maison.customer.permission.consent.ConsentCommand.Give;
import maison.customer.permission.consent.ConsentKey;
import maison.customer.permission.consent.Consents;
import maison.customer.permission.wordings.WordingBook;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From a customer's yes to the command that records it: at once, or once it is confirmed.
@Singleton
public final class Agreements {

    /// A yes as it was said.
    ///
    /// @param locale in which language they read the wording, as BCP 47
    /// @param at when they said so
    public record Yes(
            ConsentKey key,
            String textVersion,
            String locale,
            String mechanism,
            String source,
            Instant at) {}

    /// What became of it.
    ///
    /// @param granted whether it counts
    /// @param requestId the request that waits to be confirmed, if one does
    public record Standing(
            boolean granted,
            @Schema(description = "The request that waits to be confirmed")
                    @Nullable UUID requestId,
            @Schema(description = "Until when it can be confirmed") @Nullable Instant expiresAt) {}

    private final WordingBook book;
    private final Clock clock;

    Agreements(WordingBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /// @throws ProblemException 400 if the house has no such purpose, 422 if it published no such
    ///   text by then
    public ConsentCommand command(UUID customer, Yes yes) {
        var purpose = yes.key().purpose();
        var terms = book.terms(purpose);
        var text = book.agreedTo(purpose, yes.textVersion(), yes.locale(), yes.at());
        var give =
                new Give(
                        customer,
                        yes.key(),
                        yes.textVersion(),
                        yes.locale(),
                        yes.mechanism(),
                        yes.source(),
                        yes.at(),
                        text == null ? null : text.sha256());
        var within = Duration.ofHours(terms.confirmWithinHours());
        return terms.confirmed()
                ? new Ask(give, UUID.randomUUID(), clock.instant().plus(within))
                : give;
    }

    /// How one purpose over one channel stands.
    public static Standing standing(Consents consents, ConsentKey key) {
        var word = consents.latest().get(key);
        boolean granted = word != null && word.textVersion() != null;
        var waiting = consents.pending().get(key);
        return waiting == null
                ? new Standing(granted, null, null)
                : new Standing(granted, waiting.requestId(), waiting.expiresAt());
    }
}
