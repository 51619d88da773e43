package maison.loyalty.earning;

import maison.loyalty.programme.Programme;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What of a sale the programme looks at, beyond what every programme does. The rest is left where
/// it is: the account keeps each fact for good, and in memory.
///
/// @param tax whether some version counts with tax
/// @param tenders whether some version asks how a sale was paid
record Wanted(boolean tax, boolean tenders) {

    static Wanted by(Programme programme) {
        return new Wanted(programme.countsTax(), programme.asksForTenders());
    }

    @Nullable Long tax(@Nullable Money amount, String currency) {
        return tax && amount != null ? (Long) SaleCompleted.minor(amount, currency) : null;
    }
}
