package maison.customer.permission.wording;

/// Why a purpose or a text is not taken.
public sealed interface WordingRefusal {

    /// What needs no consent has no text to agree to, and no terms to choose.
    record NeedsNoConsent() implements WordingRefusal {}

    record PurposeNotDefined() implements WordingRefusal {}

    /// The version has other words in this language, to which customers may have agreed.
    record TextIsFixed() implements WordingRefusal {}

    record TooManyTexts(int most) implements WordingRefusal {}
}
