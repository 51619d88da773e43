package maison.purchase.intake;

import java.util.List;

/// What became of checking a request.
///
/// @param <C> the command it asks for
public sealed interface Reading<C> {

    /// A command that may be decided.
    record Sound<C>(C command) implements Reading<C> {}

    /// All that is wrong with the request.
    record Faulty<C>(List<Fault> faults) implements Reading<C> {

        public Faulty {
            faults = List.copyOf(faults);
        }

        /// A request without a body.
        static <C> Faulty<C> empty() {
            return new Faulty<>(List.of(new Fault("", "is required")));
        }
    }
}
