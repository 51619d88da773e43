package maison.appointment.defining;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import maison.appointment.Catalogue;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.Bookable.Equipment;
import maison.appointment.calendar.Bookable.Room;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.Bookable.StaffMember;
import maison.appointment.calendar.Bookable.Store;
import maison.appointment.catalogue.Bookables;
import maison.appointment.catalogue.Bookables.Defined;
import maison.appointment.catalogue.CatalogueDecider.Define;
import maison.platform.eventstore.Call;
import maison.platform.http.ETags;
import maison.platform.http.Page;
import maison.platform.http.Problem;
import maison.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/// What replacing and reading definitions has in common for all kinds.
@Singleton
class Definitions {

    private final Catalogue catalogue;
    private final Bookables bookables;
    private final Clock clock;

    Definitions(Catalogue catalogue, Bookables bookables, Clock clock) {
        this.catalogue = catalogue;
        this.bookables = bookables;
        this.clock = clock;
    }

    /// Creates a definition, or replaces the one whose version the call names.
    ///
    /// @throws ProblemException 422 if it names what does not exist, 428 if it would overwrite a
    ///   version that the caller has not said they saw
    Response put(Bookable definition, Call call) {
        requireReferences(definition);
        var current = bookables.find(definition.getClass(), definition.id());
        if (current.isPresent() && current.get().definition().equals(definition)) {
            return respond(Response.Status.OK, definition, current.get().version());
        }
        if (current.isPresent() && call.expectedVersion() == null) {
            throw ifMatchRequired();
        }
        // Without If-Match this is a first definition, and must not meet another one.
        var expected = call.expectedVersion() == null ? Integer.valueOf(0) : call.expectedVersion();
        var at = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        var done =
                catalogue.define(
                        new Define(definition, at), new Call(call.context(), null, expected));
        var status = done.version() == 1 ? Response.Status.CREATED : Response.Status.OK;
        return respond(status, definition, done.version());
    }

    /// @throws ProblemException 404 if there is none
    <B extends Bookable> Response get(Class<B> type, String id) {
        return get(type, id, UnaryOperator.identity());
    }

    /// @param shown what the caller may see of it
    /// @throws ProblemException 404 if there is none
    <B extends Bookable> Response get(Class<B> type, String id, UnaryOperator<B> shown) {
        Defined<B> found =
                bookables.find(type, id).orElseThrow(() -> ProblemException.notFound("definition"));
        return respond(Response.Status.OK, shown.apply(found.definition()), found.version());
    }

    <B extends Bookable> Page<B> list(
            Class<B> type, @Nullable String store, @Nullable String after, int limit) {
        return list(type, store, after, limit, UnaryOperator.identity());
    }

    /// @param shown what the caller may see of each
    <B extends Bookable> Page<B> list(
            Class<B> type,
            @Nullable String store,
            @Nullable String after,
            int limit,
            UnaryOperator<B> shown) {
        var from = after == null ? "" : after;
        List<B> oneMore =
                bookables.page(type, store, from, limit + 1).stream()
                        .map(Defined::definition)
                        .map(shown)
                        .toList();
        return Page.of(oneMore, limit, Bookable::id);
    }

    private void requireReferences(Bookable definition) {
        var errors = new ArrayList<Problem.Field>();
        switch (definition) {
            case Store _, ServiceType _ -> {}
            case StaffMember staff -> {
                requireStore(staff.storeId(), errors);
                for (String skill : staff.skills()) {
                    if (bookables.find(ServiceType.class, skill).isEmpty()) {
                        errors.add(
                                new Problem.Field("/skills", "no service '" + skill + "' exists"));
                    }
                }
            }
            case Room room -> requireStore(room.storeId(), errors);
            case Equipment equipment -> requireStore(equipment.storeId(), errors);
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "/problems/unknown-reference",
                            "Unknown reference",
                            422,
                            "The definition names what does not exist.",
                            errors,
                            java.util.Map.of()));
        }
    }

    private void requireStore(String id, List<Problem.Field> errors) {
        if (bookables.find(Store.class, id).isEmpty()) {
            errors.add(new Problem.Field("/storeId", "no store '" + id + "' exists"));
        }
    }

    private static Response respond(Response.Status status, Bookable definition, int version) {
        return Response.status(status).entity(definition).header("ETag", ETags.of(version)).build();
    }

    private static ProblemException ifMatchRequired() {
        return new ProblemException(
                Problem.of(
                        428,
                        "if-match-required",
                        "If-Match required",
                        "It exists; send the ETag that you saw as If-Match, so that no edit is"
                                + " lost."));
    }
}
