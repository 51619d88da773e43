package maison.loyalty.offering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.loyalty.OfferExamples;
import maison.loyalty.OfferProblems;
import maison.loyalty.offer.Offer;
import maison.loyalty.offer.OfferCommand;
import maison.loyalty.offer.OfferCommand.Draft;
import maison.loyalty.offer.OfferCommand.Move;
import maison.loyalty.offer.OfferEvent;
import maison.loyalty.offer.OfferRefusal;
import maison.loyalty.offer.OfferRefusal.OfferUnknown;
import maison.loyalty.offer.OfferRefusal.WrongState;
import maison.loyalty.offer.OfferState;
import maison.platform.eventstore.AggregateRunner;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Draws offers up, puts them on, issues them and tells what they brought.
@Path("/v1/offers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
@RunOnVirtualThread
class OfferResource {

    private static final String CSV = "text/csv";

    private final AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final OfferIssuing issuing;
    private final Segments segments;
    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    OfferResource(
            AggregateRunner<OfferCommand, Offer, OfferEvent, OfferRefusal> offers,
            OfferIssuing issuing,
            Segments segments,
            Jdbi jdbi,
            Caller caller,
            Clock clock) {
        this.offers = offers;
        this.issuing = issuing;
        this.segments = segments;
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "draftOffer",
            summary = "Draw an offer up, or change it while it is a draft",
            description =
                    "The client chooses the id; the same request again changes nothing. An offer"
                            + " that was put on is never changed: end it and draw up another.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferRequest.class),
                            examples =
                                    @ExampleObject(name = "points", value = OfferExamples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "Drawn up",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "offer", value = OfferExamples.OFFER)))
    @APIResponse(responseCode = "409", description = "It is not a draft any more")
    public Response draft(
            @Parameter(description = "Chosen by the client") @PathParam("id") UUID id,
            @NotNull @Valid OfferRequest request) {
        return run(id, new Draft(request.terms(), clock.instant()));
    }

    @PUT
    @Path("/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "moveOffer",
            summary = "Put an offer on, hold it up, end or cancel it",
            description =
                    "`draft` to `active`, `active` to `paused` and back, all of them to `cancelled`,"
                            + " and those that were on to `ended`. What tills hold can still be"
                            + " committed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StateRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "activate",
                                            value = OfferExamples.ACTIVATE)))
    @APIResponse(
            responseCode = "200",
            description = "As asked",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "409", description = "Not from the state that it is in")
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public Response move(@PathParam("id") UUID id, @NotNull @Valid StateRequest request) {
        return run(id, new Move(request.state().state(), request.reason(), clock.instant()));
    }

    private Response run(UUID id, OfferCommand command) {
        return switch (offers.run(id, command, caller.call())) {
            case Refused<Offer, OfferEvent, OfferRefusal>(var refusal) ->
                    OfferProblems.of(refusal).toResponse();
            case Done<Offer, OfferEvent, OfferRefusal> done -> {
                var response = Response.ok(OfferView.of(id, done.state()));
                yield (done.repeated() ? response.header("Idempotent-Replayed", "true") : response)
                        .build();
            }
        };
    }

    @GET
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MARKETER,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(operationId = "readOffer", summary = "An offer and where it stands")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content = @Content(schema = @Schema(implementation = OfferView.class)))
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public OfferView read(@PathParam("id") UUID id) {
        return OfferView.of(id, known(id));
    }

    private Offer known(UUID id) {
        Offer offer = offers.load(id).state();
        if (offer.terms() == null) {
            throw new ProblemException(OfferProblems.of(new OfferUnknown()));
        }
        return offer;
    }

    /// To whom it was issued.
    ///
    /// @param next where the segment goes on, to be sent as `after`; absent at its end
    @Schema(name = "IssuedOffers")
    record Issued(List<OfferIssuing.Issued> items, @Nullable String next) {}

    @POST
    @Path("/codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "issueOffer",
            summary = "Issue an offer to members, each once",
            description =
                    "A page of up to 1000 of a list of any length; who had it before keeps what they"
                            + " have, so a page can be sent again. `from` and `until` are these"
                            + " members' own days, such as of the month of their birthday. With"
                            + " `codes` each gets a code that is good for them alone. Instead of"
                            + " `customers` a `segment` names all that are in it now: send it again"
                            + " with `after` as long as the answer has a `next`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssueRequest.class),
                            examples =
                                    @ExampleObject(name = "birthday", value = OfferExamples.ISSUE)))
    @APIResponse(
            responseCode = "200",
            description = "Issued, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = Issued.class),
                            examples =
                                    @ExampleObject(name = "issued", value = OfferExamples.ISSUED)))
    @APIResponse(responseCode = "409", description = "It ended or was cancelled")
    @APIResponse(responseCode = "503", description = "`segments-unavailable`: send the page again")
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public Issued issue(@PathParam("id") UUID id, @NotNull @Valid IssueRequest request) {
        request.check();
        OfferState state = known(id).state();
        if (state == OfferState.ENDED || state == OfferState.CANCELLED) {
            throw new ProblemException(OfferProblems.of(new WrongState(state)));
        }
        String segment = request.segment();
        if (segment == null) {
            List<UUID> customers = Objects.requireNonNull(request.customers());
            return new Issued(issuing.issue(id, customers, request, clock.instant()), null);
        }
        Segments.Stretch stretch = segments.members(segment, request.after());
        return new Issued(
                issuing.issue(id, stretch.customers(), request, clock.instant()), stretch.next());
    }

    @GET
    @Path("/codes")
    @Produces(CSV)
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "exportOfferCodes",
            summary = "Everybody to whom an offer was issued, with their codes, as CSV",
            description = "`customerId,code`, in the order of the ids.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public Response export(@PathParam("id") UUID id) {
        known(id);
        var text = new StringBuilder();
        issuing.export(id, line -> text.append(line).append('\n'));
        return Response.ok(text.toString(), CSV).build();
    }

    @GET
    @Path("/report")
    @RolesAllowed({Roles.MARKETER, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "reportOffer",
            summary = "What an offer brought",
            description = "Spend is that of the baskets that it was redeemed with.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = OfferReport.class),
                            examples =
                                    @ExampleObject(name = "report", value = OfferExamples.REPORT)))
    @APIResponse(responseCode = "404", description = "There is no such offer")
    public OfferReport report(@PathParam("id") UUID id) {
        Offer offer = known(id);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbi.withHandle(handle -> OfferReport.read(handle, id, offer.facts(), now));
    }
}
