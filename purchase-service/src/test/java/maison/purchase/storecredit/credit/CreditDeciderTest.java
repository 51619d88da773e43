package maison.purchase.storecredit.credit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import maison.platform.testing.DeciderScenario;
import maison.purchase.storecredit.credit.CreditCommand.GiveBackCredit;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.CreditRefusal.CreditExpired;
import maison.purchase.storecredit.credit.CreditRefusal.CreditIdReused;
import maison.purchase.storecredit.credit.CreditRefusal.CreditOfAnother;
import maison.purchase.storecredit.credit.CreditRefusal.CreditUnknown;
import maison.purchase.storecredit.credit.CreditRefusal.NotEnoughCredit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditDeciderTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID SALE = new UUID(0, 2);
    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final Instant END = Instant.parse("2026-06-14T11:30:00Z");
    private static final CreditIssued FIFTY = issued(null, "USD 50.00");

    private final DeciderScenario<CreditCommand, StoreCredit, CreditEvent, CreditRefusal> scenario =
            DeciderScenario.of(new CreditDecider());

    private static CreditIssued issued(@Nullable UUID owner, String amount) {
        return new CreditIssued(
                owner, "dubai-mall", AT, "goodwill", Money.parse(amount), null, END);
    }

    private static SpendCredit spend(@Nullable UUID buyer, Instant at, String amount) {
        return new SpendCredit(SALE, buyer, "dubai-mall", at, Money.parse(amount));
    }

    private static CreditSpent spent(String amount) {
        return new CreditSpent(SALE, "dubai-mall", AT, Money.parse(amount));
    }

    private static CreditGivenBack back(Instant end) {
        return new CreditGivenBack(
                SALE, new UUID(0, 3), "dubai-mall", AT, Money.parse("USD 20.00"), end);
    }

    @Test
    void a_credit_is_issued_once() {
        scenario.given().when(new IssueCredit(FIFTY)).then(FIFTY);
        scenario.given(FIFTY).when(new IssueCredit(FIFTY)).thenNothing();
        scenario.given(FIFTY)
                .when(new IssueCredit(issued(null, "USD 50.01")))
                .thenRefused(new CreditIdReused());
    }

    @Test
    void it_is_spent_to_the_last_cent_and_no_further() {
        scenario.given(FIFTY).when(spend(null, AT, "USD 50.00")).then(spent("USD 50.00"));
        scenario.given(FIFTY)
                .when(spend(null, AT, "USD 50.01"))
                .thenRefused(new NotEnoughCredit(Money.parse("USD 50.00")));
        scenario.given(FIFTY)
                .when(spend(null, AT, "SAR 1.00"))
                .thenRefused(new NotEnoughCredit(Money.parse("USD 50.00")));
    }

    @Test
    void the_same_sale_spends_it_once() {
        scenario.given(FIFTY, spent("USD 30.00")).when(spend(null, AT, "USD 30.00")).thenNothing();
    }

    @Test
    void a_bound_credit_is_spent_by_its_owner_only() {
        CreditIssued bound = issued(OWNER, "USD 50.00");
        scenario.given(bound).when(spend(OWNER, AT, "USD 50.00")).then(spent("USD 50.00"));
        scenario.given(bound).when(spend(null, AT, "USD 50.00")).thenRefused(new CreditOfAnother());
        scenario.given(bound).when(spend(SALE, AT, "USD 50.00")).thenRefused(new CreditOfAnother());
    }

    @Test
    void the_time_of_the_sale_decides_whether_it_has_expired() {
        var last = END.minusSeconds(1);
        scenario.given(FIFTY)
                .when(spend(null, last, "USD 1.00"))
                .then(new CreditSpent(SALE, "dubai-mall", last, Money.parse("USD 1.00")));
        scenario.given(FIFTY)
                .when(spend(null, END, "USD 1.00"))
                .thenRefused(new CreditExpired(END));
    }

    @Test
    void what_is_given_back_lasts_as_long_as_new_credit_and_never_less() {
        Instant later = END.plusSeconds(60);
        scenario.given(FIFTY, spent("USD 30.00"))
                .when(new GiveBackCredit(back(later)))
                .then(back(later));
        scenario.given(FIFTY, spent("USD 30.00"))
                .when(new GiveBackCredit(back(AT)))
                .then(back(END));
        scenario.given(FIFTY, spent("USD 30.00"), back(END))
                .when(new GiveBackCredit(back(later)))
                .thenNothing();
    }

    /// A deposit says what it was spent on: that much comes back and no more, and nothing of what
    /// was only written down before deposits were spent from the ledger.
    @Test
    void a_deposit_gives_back_no_more_than_it_had_taken() {
        var ofDeposit = new GiveBackCredit(back(END), Set.of(SALE));
        scenario.given(FIFTY, spent("USD 30.00")).when(ofDeposit).then(back(END));
        scenario.given(FIFTY, spent("USD 15.00"))
                .when(ofDeposit)
                .then(
                        new CreditGivenBack(
                                SALE,
                                new UUID(0, 3),
                                "dubai-mall",
                                AT,
                                Money.parse("USD 15.00"),
                                END));
        scenario.given(FIFTY, spent("USD 30.00"))
                .when(new GiveBackCredit(back(END), Set.of(OWNER)))
                .thenNothing();
        scenario.given(FIFTY).when(ofDeposit).thenNothing();
        scenario.given().when(ofDeposit).thenNothing();
    }

    @Test
    void a_credit_that_nobody_issued_is_worth_nothing() {
        scenario.given().when(spend(null, AT, "USD 1.00")).thenRefused(new CreditUnknown());
        scenario.given().when(new GiveBackCredit(back(END))).thenRefused(new CreditUnknown());
    }
}
