package maison.loyalty.quoting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import maison.loyalty.AccountStates;
import maison.loyalty.Examples;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.MemberOffers;
import maison.loyalty.Programmes;
import maison.loyalty.account.Account;
import maison.loyalty.account.Quote;
import maison.loyalty.account.Sale;
import maison.loyalty.quoting.Latests.Latest;
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
import org.jspecify.annotations.Nullable;

/// Says what a basket would bring, before it is paid.
@Path("/v1/accounts/{customer}/quote")
@RunOnVirtualThread
@Tag(name = "Accounts")
class QuoteResource {

    private final LoyaltyAccounts accounts;
    private final Latests latests;
    private final AccountStates states;
    private final Caller caller;
    private final Clock clock;
    private final Programmes programmes;
    private final MemberOffers offers;

    @Inject
    QuoteResource(
            LoyaltyAccounts accounts,
            Latests latests,
            AccountStates states,
            Caller caller,
            Clock clock,
            Programmes programmes,
            MemberOffers offers) {
        this.accounts = accounts;
        this.latests = latests;
        this.states = states;
        this.caller = caller;
        this.clock = clock;
        this.programmes = programmes;
        this.offers = offers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.TERMINAL,
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CLIENT
    })
    @Operation(
            operationId = "quoteBasket",
            summary = "What a basket would bring a customer",
            description =
                    "Points per line and in all, those of promotions apart, promotions and rewards"
                            + " with the reason why not, the tier reached, benefits to apply, offers"
                            + " that the customer could have with it. The basket goes through the same rules as a sale, those of its time, so"
                            + " the sale earns just these points, if it is paid with money. Nothing"
                            + " is stored. Somebody who never bought has the entry tier and no points."
                            + " A terminal asks for its own store, a client for themselves.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BasketRequest.class),
                            examples = @ExampleObject(name = "ring", value = Examples.BASKET)))
    @APIResponse(
            responseCode = "200",
            description = "What it would bring",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteView.class),
                            examples = @ExampleObject(name = "ring", value = Examples.QUOTE)))
    public QuoteView quote(
            @Parameter(description = "The customer's id") @PathParam("customer") UUID customer,
            @Valid @Nullable BasketRequest basket) {
        caller.requireOwn(customer);
        // The sale's own id is not known yet, and makes no difference to what it earns.
        Sale sale = BasketReading.read(basket, programmes.current(), UUID.randomUUID());
        caller.requireStore(sale.store());
        Latest latest = latests.of(customer);
        Account account = states.current(customer, latest.version());
        Quote quote = accounts.quote(account, sale, clock.instant());
        return QuoteView.of(
                customer,
                account,
                quote,
                sale,
                offers.of(
                        latest.offersOn(),
                        customer,
                        quote.before(),
                        sale,
                        basket == null ? null : basket.code()),
                basket == null ? null : basket.birthdayMonth());
    }
}
