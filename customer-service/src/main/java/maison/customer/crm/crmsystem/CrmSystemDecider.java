package maison.customer.crm.crmsystem;

import maison.customer.crm.crmsystem.CrmSystemCommand.Connect;
import maison.customer.crm.crmsystem.CrmSystemCommand.Disconnect;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemConnected;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemDisconnected;
import maison.customer.crm.crmsystem.CrmSystemRefusal.SystemUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of exchanges: a change is a version, and what is disconnected may be connected again.
public final class CrmSystemDecider
        implements Decider<CrmSystemCommand, CrmSystem, CrmSystemEvent, CrmSystemRefusal> {

    @Override
    public CrmSystem initial() {
        return new CrmSystem(null, false);
    }

    @Override
    public Decision<CrmSystemEvent, CrmSystemRefusal> decide(
            CrmSystemCommand command, CrmSystem system) {
        return switch (command) {
            case Connect connect
                    when system.connected() && connect.terms().equals(system.terms()) ->
                    Decision.alreadyDone();
            case Connect(var id, var terms, var by, var at) ->
                    Decision.accept(new CrmSystemConnected(id, terms, by, at));
            case Disconnect _ when system.terms() == null -> Decision.refuse(new SystemUnknown());
            case Disconnect _ when !system.connected() -> Decision.alreadyDone();
            case Disconnect(var id, var by, var at) ->
                    Decision.accept(new CrmSystemDisconnected(id, by, at));
        };
    }

    @Override
    public CrmSystem evolve(CrmSystem system, CrmSystemEvent event) {
        return switch (event) {
            case CrmSystemConnected connected -> new CrmSystem(connected.terms(), true);
            case CrmSystemDisconnected _ -> new CrmSystem(system.terms(), false);
        };
    }
}
