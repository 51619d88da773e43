package maison.loyalty.programme;

import org.jspecify.annotations.Nullable;

/// What keeps a mistake or a fraud from becoming expensive.
///
/// @param redeemedPerDay a member may use no more points on a day; null for no limit
/// @param debt how points are paid back that were used and then taken back by a return
public record Limits(@Nullable Long redeemedPerDay, Debt debt) {

    /// How a debt is paid.
    public enum Debt implements Worded {
        /// By the points that are earned next; until then the account shows it.
        NEXT_EARNING("next-earning");

        private final String word;

        Debt(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /// A programme that says nothing about it.
    public static final Limits NONE = new Limits(null, Debt.NEXT_EARNING);
}
