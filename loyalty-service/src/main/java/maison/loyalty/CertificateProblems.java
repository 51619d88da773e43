package maison.loyalty;

import java.util.Locale;
import maison.loyalty.certificate.CertificateRefusal;
import maison.loyalty.certificate.CertificateRefusal.CertificateHeld;
import maison.loyalty.certificate.CertificateRefusal.CertificateInUse;
import maison.loyalty.certificate.CertificateRefusal.CertificateOver;
import maison.loyalty.certificate.CertificateRefusal.CertificateUnknown;
import maison.loyalty.certificate.CertificateRefusal.CertificateUsedUp;
import maison.loyalty.certificate.CertificateRefusal.CertificateVoid;
import maison.loyalty.certificate.CertificateRefusal.NotEnoughLeft;
import maison.loyalty.certificate.CertificateRefusal.OtherCurrency;
import maison.loyalty.certificate.CertificateRefusal.TooManyUses;
import maison.loyalty.certificate.CertificateRefusal.UseIdReused;
import maison.loyalty.certificate.CertificateRefusal.UseLapsed;
import maison.loyalty.certificate.CertificateRefusal.UseStands;
import maison.loyalty.certificate.CertificateRefusal.UseUnknown;
import maison.platform.http.Problem;

/// What each refusal of a certificate looks like over HTTP.
public final class CertificateProblems {

    private CertificateProblems() {}

    /// The problem of a refusal.
    public static Problem of(CertificateRefusal refusal) {
        return switch (refusal) {
            case CertificateUnknown() ->
                    Problem.of(
                            404,
                            "certificate-not-found",
                            "Certificate not found",
                            "There is no such certificate.");
            case CertificateVoid() ->
                    conflict(
                            "certificate-void",
                            "Certificate void",
                            "The points were given back for it.");
            case CertificateOver(var expiredAt) ->
                    conflict("certificate-expired", "Certificate expired", "Its time is over.")
                            .with("expiredAt", expiredAt.toString());
            case CertificateUsedUp() ->
                    conflict("certificate-used", "Certificate used", "Nothing is left on it.");
            case CertificateHeld(var until) ->
                    conflict(
                                    "certificate-held",
                                    "Certificate held",
                                    "Another sale holds what is left; it is free again by then.")
                            .with("until", until.toString());
            case OtherCurrency(var currency) ->
                    conflict(
                                    "other-currency",
                                    "Other currency",
                                    "It is worth money of another currency.")
                            .with("currency", currency);
            case NotEnoughLeft(long minor, var currency) ->
                    conflict(
                                    "not-enough-left",
                                    "Not enough left",
                                    "That is more than can be had of it.")
                            .with("available", Amounts.of(minor, currency));
            case TooManyUses(int most) ->
                    conflict("too-many-uses", "Too many uses", "No till uses one so often.")
                            .with("most", most);
            case UseIdReused() ->
                    conflict(
                            "use-id-reused",
                            "Use id already used",
                            "This id belongs to another use of this certificate.");
            case UseUnknown() ->
                    Problem.of(
                            404,
                            "use-not-found",
                            "Use not found",
                            "There is no such use of this certificate.");
            case UseLapsed(var until) ->
                    conflict("use-lapsed", "Use lapsed", "It was kept no longer; hold it again.")
                            .with("until", until.toString());
            case UseStands(var state) ->
                    conflict(
                                    "use-over",
                                    "Use stands elsewhere",
                                    "This cannot be done with a use in this state.")
                            .with("state", state.name().toLowerCase(Locale.ROOT));
            case CertificateInUse() ->
                    conflict(
                            "certificate-in-use",
                            "Certificate in use",
                            "It was used, or is being used, so its points cannot go back.");
        };
    }

    /// The last word of the problem's type, such as `certificate-used`.
    public static String codeOf(CertificateRefusal refusal) {
        String type = of(refusal).type();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static Problem conflict(String code, String title, String detail) {
        return Problem.of(409, code, title, detail);
    }
}
