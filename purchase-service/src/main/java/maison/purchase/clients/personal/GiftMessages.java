package maison.purchase.clients.personal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import maison.platform.sealing.Sealed;
import maison.platform.security.Caller;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import maison.purchase.sales.sale.SaleEvent.Gift;
import org.jspecify.annotations.Nullable;

/// What givers say to recipients: the recipient's from the moment it is written, so it is sealed
/// with their key and gone when they are erased.
@Singleton
public final class GiftMessages {

    private static final String FIELD = "gift-message";

    private final PersonalText texts;
    private final ReadLog readLog;
    private final Caller caller;
    private final Clock clock;

    GiftMessages(PersonalText texts, ReadLog readLog, Caller caller, Clock clock) {
        this.texts = texts;
        this.readLog = readLog;
        this.caller = caller;
        this.clock = clock;
    }

    /// Seals a message. Sealing twice gives two ciphertexts, so what was sealed before is taken
    /// again if it says the same, or what it said is gone with its reader: then a repeat is the
    /// same request.
    ///
    /// @param before the same sale's gift, if the sale is there already
    /// @throws maison.platform.http.ProblemException 409 if the recipient was erased, or the house
    ///   keeps no personal text
    public Sealed seal(Gift gift, String message, @Nullable Gift before) {
        if (before != null
                && before.message() != null
                && before.recipientId().equals(gift.recipientId())) {
            Optional<String> was = texts.open(gift.recipientId(), FIELD, before.message());
            if (was.isEmpty() || was.get().equals(message)) {
                return before.message();
            }
        }
        return texts.seal(gift.recipientId(), FIELD, message);
    }

    /// The message, for whoever may see the gift; empty before its day, for everybody. That it was
    /// read is logged before it is shown.
    public Optional<String> show(Gift gift) {
        if (gift.message() == null || clock.instant().isBefore(gift.revealAt())) {
            return Optional.empty();
        }
        Optional<String> text = texts.open(gift.recipientId(), FIELD, gift.message());
        readLog.add(
                new Read(
                        caller.actor(),
                        gift.recipientId(),
                        "gift",
                        List.of("message"),
                        caller.purpose().orElse("clienteling"),
                        text.isPresent() ? "shown" : "erased",
                        caller.correlationId()));
        return text;
    }
}
