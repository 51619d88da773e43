package maison.customer.family.housing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.customer.family.households.Households;
import maison.customer.family.households.Households.Member;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Shows households, and logs that of each member.
@Singleton
final class HouseholdViews {

    @Schema(name = "Household")
    record HouseholdView(UUID householdId, List<Member> members) {}

    private final Households households;
    private final Looks looks;

    HouseholdViews(Households households, Looks looks) {
        this.households = households;
        this.looks = looks;
    }

    /// @throws ProblemException 404 if nobody lives there
    HouseholdView of(UUID householdId) {
        var members = households.members(householdId);
        if (members.isEmpty()) {
            throw ProblemException.notFound("household");
        }
        looks.seen(
                members.stream().map(Member::customerId).toList(),
                "household",
                List.of("household"));
        return new HouseholdView(householdId, members);
    }

    /// @throws ProblemException 404 if they live in none
    HouseholdView ofCustomer(UUID customer) {
        return of(
                households.of(customer).orElseThrow(() -> ProblemException.notFound("household")));
    }
}
