package maison.loyalty.certificate;

import java.time.Instant;

/// Why a certificate may refuse a command.
public sealed interface CertificateRefusal {

    /// There is no such certificate.
    record CertificateUnknown() implements CertificateRefusal {}

    /// The points were given back for it.
    record CertificateVoid() implements CertificateRefusal {}

    /// Its time is over.
    record CertificateOver(Instant expiredAt) implements CertificateRefusal {}

    /// Nothing is left on it.
    record CertificateUsedUp() implements CertificateRefusal {}

    /// Another till holds what is left.
    ///
    /// @param until when that hold lapses by itself
    record CertificateHeld(Instant until) implements CertificateRefusal {}

    /// It is worth money of another currency.
    record OtherCurrency(String currency) implements CertificateRefusal {}

    /// Less can be had than was asked for.
    ///
    /// @param minor what can be had
    record NotEnoughLeft(long minor, String currency) implements CertificateRefusal {}

    /// More uses than any till makes.
    record TooManyUses(int most) implements CertificateRefusal {}

    /// The id belongs to another use of this certificate.
    record UseIdReused() implements CertificateRefusal {}

    /// There is no such use.
    record UseUnknown() implements CertificateRefusal {}

    /// The hold lapsed before it was committed.
    record UseLapsed(Instant until) implements CertificateRefusal {}

    /// The use stands elsewhere, so this cannot be done with it any more, or not yet.
    record UseStands(Used.State state) implements CertificateRefusal {}

    /// It was used, or is being used, so the points for it cannot go back.
    record CertificateInUse() implements CertificateRefusal {}
}
