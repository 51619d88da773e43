package maison.customer.privacy.access;

import java.util.function.UnaryOperator;
import maison.customer.privacy.access.AccessCommand.Complete;
import maison.customer.privacy.access.AccessCommand.Download;
import maison.customer.privacy.access.AccessCommand.Expire;
import maison.customer.privacy.access.AccessCommand.Fail;
import maison.customer.privacy.access.AccessCommand.Request;
import maison.customer.privacy.access.AccessCommand.Resume;
import maison.customer.privacy.access.AccessEvent.AccessCompleted;
import maison.customer.privacy.access.AccessEvent.AccessDownloaded;
import maison.customer.privacy.access.AccessEvent.AccessExpired;
import maison.customer.privacy.access.AccessEvent.AccessFailed;
import maison.customer.privacy.access.AccessEvent.AccessRequested;
import maison.customer.privacy.access.AccessEvent.AccessResumed;
import maison.customer.privacy.access.AccessRefusal.ExportExpired;
import maison.customer.privacy.access.AccessRefusal.ExportOpen;
import maison.customer.privacy.access.AccessRefusal.ExportUnknown;
import maison.customer.privacy.access.AccessRefusal.NotInThisState;
import maison.customer.privacy.access.Export.Failure;
import maison.customer.privacy.access.Export.Ready;
import maison.customer.privacy.access.Export.State;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of access: one export at a time, what failed is resumed, what is ready can be fetched
/// until its day.
public final class AccessDecider
        implements Decider<AccessCommand, Exports, AccessEvent, AccessRefusal> {

    @Override
    public Exports initial() {
        return Exports.none();
    }

    @Override
    public Decision<AccessEvent, AccessRefusal> decide(AccessCommand command, Exports exports) {
        var known = exports.find(command.exportId()).orElse(null);
        if (command instanceof Request request) {
            return known != null ? Decision.alreadyDone() : request(request, exports);
        }
        return known == null ? Decision.refuse(new ExportUnknown()) : decide(command, known);
    }

    private static Decision<AccessEvent, AccessRefusal> request(Request request, Exports exports) {
        return exports.open()
                .<Decision<AccessEvent, AccessRefusal>>map(
                        open -> Decision.refuse(new ExportOpen(open.exportId())))
                .orElseGet(() ->
                        Decision.accept(
                                new AccessRequested(
                                        request.customerId(),
                                        request.exportId(),
                                        request.origin(),
                                        request.reason(),
                                        request.language(),
                                        request.at())));
    }

    /// What the job says of an export that is not being collected any more comes too late, and
    /// changes nothing.
    private static Decision<AccessEvent, AccessRefusal> decide(
            AccessCommand command, Export export) {
        var state = export.state();
        return switch (command) {
            case Request _ -> Decision.alreadyDone();
            case Fail _, Complete _ when state != State.COLLECTING -> Decision.alreadyDone();
            case Fail(var customer, var id, var service, var section, var at) ->
                    Decision.accept(new AccessFailed(customer, id, service, section, at));
            case Complete(var customer, var id, var hash, var until, var at) ->
                    Decision.accept(new AccessCompleted(customer, id, hash, until, at));
            case Resume _ when state == State.COLLECTING -> Decision.alreadyDone();
            case Resume(var customer, var id, var at) when state == State.FAILED ->
                    Decision.accept(new AccessResumed(customer, id, at));
            case Resume _ -> Decision.refuse(new NotInThisState(state));
            case Download download -> download(download, export);
            case Expire _ when state == State.EXPIRED -> Decision.alreadyDone();
            case Expire _ when state == State.COLLECTING ->
                    Decision.refuse(new NotInThisState(state));
            case Expire(var customer, var id, var at) ->
                    Decision.accept(new AccessExpired(customer, id, at));
        };
    }

    private static Decision<AccessEvent, AccessRefusal> download(Download download, Export export) {
        var ready = export.ready();
        if (export.state() == State.EXPIRED
                || (ready != null && !download.at().isBefore(ready.until()))) {
            return Decision.refuse(new ExportExpired());
        }
        return ready == null
                ? Decision.refuse(new NotInThisState(export.state()))
                : Decision.accept(
                        new AccessDownloaded(
                                download.customerId(), download.exportId(), download.at()));
    }

    @Override
    public Exports evolve(Exports exports, AccessEvent event) {
        return switch (event) {
            case AccessRequested(var _, var id, var origin, var reason, var language, var at) ->
                    exports.with(
                            new Export(
                                    id,
                                    State.COLLECTING,
                                    origin,
                                    reason,
                                    language,
                                    at,
                                    at,
                                    null,
                                    null,
                                    0));
            case AccessFailed(_, _, var service, var section, var at) ->
                    changed(exports, event, each -> each.failed(new Failure(service, section, at)));
            case AccessResumed resumed ->
                    changed(exports, event, each -> each.resumed(resumed.at()));
            case AccessCompleted(_, _, var hash, var until, var at) ->
                    changed(exports, event, each -> each.completed(new Ready(hash, at, until)));
            case AccessDownloaded _ -> changed(exports, event, Export::downloaded);
            case AccessExpired expired ->
                    changed(exports, event, each -> each.expired(expired.at()));
        };
    }

    private static Exports changed(
            Exports exports, AccessEvent event, UnaryOperator<Export> change) {
        return exports.with(
                change.apply(
                        exports.find(event.exportId())
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "Nobody asked for " + event.exportId()))));
    }
}
