package maison.customer.clienteling.alert;

import maison.customer.clienteling.alert.AlertCommand.Note;
import maison.customer.clienteling.alert.AlertCommand.Withdraw;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.clienteling.alert.AlertRefusal.AlertIdTaken;
import maison.customer.clienteling.alert.AlertRefusal.AlertUnknown;
import maison.customer.clienteling.alert.AlertRefusal.TooManyAlerts;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of alerts: noted once, never edited, withdrawn when they no longer hold.
public final class AlertDecider implements Decider<AlertCommand, Alerts, AlertEvent, AlertRefusal> {

    @Override
    public Alerts initial() {
        return Alerts.none();
    }

    @Override
    public Decision<AlertEvent, AlertRefusal> decide(AlertCommand command, Alerts alerts) {
        return switch (command) {
            case Note note when alerts.knows(note.alertId()) -> Decision.refuse(new AlertIdTaken());
            case Note _ when alerts.areTooMany() ->
                    Decision.refuse(new TooManyAlerts(Alerts.IN_FORCE_MAX));
            case Note(var customer, var alert, var words, var at) ->
                    Decision.accept(new AlertNoted(customer, alert, words, at));
            case Withdraw withdraw when !alerts.knows(withdraw.alertId()) ->
                    Decision.refuse(new AlertUnknown());
            case Withdraw withdraw when !alerts.holds(withdraw.alertId()) -> Decision.alreadyDone();
            case Withdraw(var customer, var alert, var at) ->
                    Decision.accept(new AlertWithdrawn(customer, alert, at));
        };
    }

    @Override
    public Alerts evolve(Alerts alerts, AlertEvent event) {
        return switch (event) {
            case AlertNoted noted -> alerts.noted(noted.alertId(), noted.words());
            case AlertWithdrawn withdrawn -> alerts.withdrawn(withdrawn.alertId());
        };
    }
}
