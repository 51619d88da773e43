package maison.customer.privacy.retention;

/// Why a retention policy may refuse a command.
public sealed interface RetentionRefusal {

    record PolicyUnknown() implements RetentionRefusal {}

    /// There is a later version, or none of this number.
    record NotTheLatest(int latest) implements RetentionRefusal {}

    /// Who defined a version does not put it on.
    record SecondPersonNeeded() implements RetentionRefusal {}

    /// They have not seen what this very version would do.
    record PreviewNeeded(int version) implements RetentionRefusal {}
}
