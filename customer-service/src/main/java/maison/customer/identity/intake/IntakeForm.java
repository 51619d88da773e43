package maison.customer.identity.intake;

import org.jspecify.annotations.Nullable;

/// An intake form.
///
/// @param questions null if it was never made
/// @param retired whether it is out of use
public record IntakeForm(@Nullable Questions questions, boolean retired) {

    static final IntakeForm NONE = new IntakeForm(null, false);

    /// Whether people are registered with it.
    public boolean inUse() {
        return questions != null && !retired;
    }
}
