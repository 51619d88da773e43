package maison.loyalty.certifying;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.Amounts;
import maison.loyalty.CertificateView;
import maison.loyalty.certificate.Use;
import maison.loyalty.certificate.Used;
import maison.loyalty.programme.Reward;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a certificate pays of a sale.
///
/// @param forfeited what was lost with it, of one that can be used only once
/// @param certificate as it is now, without its code
@Schema(name = "CertificateUse")
record UseView(
        UUID useId,
        State state,
        Reward.Worth amount,
        Reward.@Nullable Worth forfeited,
        Instant heldAt,
        Instant until,
        @Nullable Instant committedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant undoneAt,
        @Schema(examples = "dubai-mall") String store,
        @Nullable String terminal,
        @Nullable UUID saleId,
        CertificateView certificate) {

    /// Where it stands.
    @Schema(name = "CertificateUseState")
    enum State {
        @JsonProperty("held")
        HELD,
        @JsonProperty("committed")
        COMMITTED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("lapsed")
        LAPSED,
        @JsonProperty("undone")
        UNDONE;

        static State of(Used.State state) {
            return switch (state) {
                case HELD -> HELD;
                case COMMITTED -> COMMITTED;
                case RELEASED -> RELEASED;
                case LAPSED -> LAPSED;
                case UNDONE -> UNDONE;
            };
        }
    }

    static UseView of(Used used, CertificateView certificate, Instant now) {
        Use use = used.use();
        String currency = certificate.worth().currency();
        return new UseView(
                use.id(),
                State.of(used.stateAt(now)),
                Amounts.of(use.minor(), currency),
                used.forfeitedMinor() == 0 ? null : Amounts.of(used.forfeitedMinor(), currency),
                use.at(),
                use.until(),
                used.committedAt(),
                used.releasedAt(),
                used.undoneAt(),
                use.store(),
                use.terminal(),
                use.sale(),
                certificate);
    }
}
