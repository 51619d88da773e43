package maison.loyalty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import maison.loyalty.certificate.Certificate;
import maison.loyalty.certificate.CertificateCode;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.certificate.CertificateRefusal.CertificateHeld;
import maison.loyalty.certificate.CertificateRefusal.CertificateOver;
import maison.loyalty.certificate.CertificateRefusal.CertificateUsedUp;
import maison.loyalty.certificate.CertificateRefusal.CertificateVoid;
import maison.loyalty.certificate.Issued;
import maison.loyalty.programme.Reward;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A certificate.
///
/// @param code for who may see it; good as money
/// @param left on it, also if it cannot be had now
/// @param available what a till can have now
/// @param expiresAt the first instant at which it is not good any more; absent for never
/// @param why nothing can be had now: the code of the problem that a use would be refused with;
///   absent if something can
@Schema(name = "Certificate")
public record CertificateView(
        UUID certificateId,
        UUID customerId,
        UUID redemptionId,
        @Schema(examples = "certificate-25") String reward,
        @Schema(examples = "7K3M-9XQP-2FHT-WZ84") @Nullable String code,
        @Schema(examples = "WZ84") String lastFour,
        State state,
        Reward.Worth worth,
        Reward.Worth left,
        Reward.Worth available,
        @Schema(enumeration = {"once", "partial"}) String use,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Schema(
                        enumeration = {
                            "certificate-expired",
                            "certificate-used",
                            "certificate-held",
                            "certificate-void"
                        })
                @Nullable String why) {

    /// Where it stands.
    @Schema(name = "CertificateState")
    public enum State {
        @JsonProperty("valid")
        VALID,
        @JsonProperty("held")
        HELD,
        @JsonProperty("used")
        USED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("void")
        VOID;

        static State of(@Nullable CertificateRefusal why) {
            return switch (why) {
                case CertificateHeld _ -> HELD;
                case CertificateUsedUp _ -> USED;
                case CertificateOver _ -> EXPIRED;
                case CertificateVoid _ -> VOID;
                case null, default -> VALID;
            };
        }
    }

    static CertificateView of(
            UUID id, Certificate certificate, @Nullable CertificateCode code, Instant now) {
        Issued issued = certificate.facts();
        CertificateRefusal why = certificate.why(now);
        String currency = issued.currency();
        return new CertificateView(
                id,
                issued.customer(),
                issued.redemption(),
                issued.reward(),
                code == null ? null : code.grouped(),
                issued.lastFour(),
                State.of(why),
                Amounts.of(issued.minor(), currency),
                Amounts.of(certificate.leftMinor(), currency),
                Amounts.of(certificate.availableMinor(now), currency),
                issued.use().word(),
                issued.at(),
                issued.expiresAt(),
                why == null ? null : CertificateProblems.codeOf(why));
    }
}
