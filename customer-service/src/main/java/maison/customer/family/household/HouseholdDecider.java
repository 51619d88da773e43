package maison.customer.family.household;

import maison.customer.family.household.HouseholdCommand.Join;
import maison.customer.family.household.HouseholdCommand.Leave;
import maison.customer.family.household.HouseholdEvent.MemberJoined;
import maison.customer.family.household.HouseholdEvent.MemberLeft;
import maison.customer.family.household.HouseholdRefusal.TooMany;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of households: who is in is in once.
public final class HouseholdDecider
        implements Decider<HouseholdCommand, Household, HouseholdEvent, HouseholdRefusal> {

    @Override
    public Household initial() {
        return Household.empty();
    }

    @Override
    public Decision<HouseholdEvent, HouseholdRefusal> decide(
            HouseholdCommand command, Household household) {
        return switch (command) {
            case Join join when household.members().contains(join.customerId()) ->
                    Decision.alreadyDone();
            case Join _ when household.isFull() ->
                    Decision.refuse(new TooMany(Household.MEMBERS_MAX));
            case Join(var id, var customer, var at) ->
                    Decision.accept(new MemberJoined(id, customer, at));
            case Leave leave when !household.members().contains(leave.customerId()) ->
                    Decision.alreadyDone();
            case Leave(var id, var customer, var at) ->
                    Decision.accept(new MemberLeft(id, customer, at));
        };
    }

    @Override
    public Household evolve(Household household, HouseholdEvent event) {
        return switch (event) {
            case MemberJoined joined -> household.with(joined.customerId());
            case MemberLeft left -> household.without(left.customerId());
        };
    }
}
