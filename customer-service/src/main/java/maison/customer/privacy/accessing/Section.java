package maison.customer.privacy.accessing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One kind of what is held of a customer, and the door that shows it.
///
/// @param path with `{customer}`; a list is read page by page
/// @param without members that tell of other people or of how staff work, left out at any depth
/// @param mayBeAbsent whether the service says "not found" of somebody of whom it holds nothing
record Section(
        String name,
        String service,
        String path,
        Set<String> without,
        @Nullable Detail detail,
        boolean mayBeAbsent) {

    /// What is shown of each thing by a door of its own.
    ///
    /// @param list the member with the things, or null if they are the items
    /// @param id the member of a thing that the path names as `{id}`
    /// @param as the member that takes the answer; null for content that becomes a file
    record Detail(@Nullable String list, String id, String path, @Nullable String as) {}

    private static final String CUSTOMER = "customer";
    private static final String PURCHASE = "purchase";
    private static final String LOYALTY = "loyalty";

    /// Everything, in the order of the document.
    static final List<Section> ALL =
            Stream.of(
                            of("profile", CUSTOMER, "/v1/customers/{customer}"),
                            of("crm-conflicts", CUSTOMER, "/v1/customers/{customer}/crm-conflicts"),
                            of("cards", CUSTOMER, "/v1/customers/{customer}/cards"),
                            of("alerts", CUSTOMER, "/v1/customers/{customer}/alerts"),
                            of("notes", CUSTOMER, "/v1/customers/{customer}/notes")
                                    .without("author", "editor"),
                            of("relations", CUSTOMER, "/v1/customers/{customer}/relations")
                                    .without("person", "customerId", "weMayKnow"),
                            of("wishes", CUSTOMER, "/v1/customers/{customer}/wishes"),
                            of("gifts", CUSTOMER, "/v1/customers/{customer}/gifts")
                                    .without("recipientId"),
                            of("wardrobe", CUSTOMER, "/v1/customers/{customer}/wardrobe"),
                            of(
                                            "measurements",
                                            CUSTOMER,
                                            "/v1/customers/{customer}/measurement-sets")
                                    .with(
                                            new Detail(
                                                    null,
                                                    "setId",
                                                    "/v1/customers/{customer}/measurement-sets/{id}/versions",
                                                    "history")),
                            of("preferences", CUSTOMER, "/v1/customers/{customer}/preferences"),
                            of("photos", CUSTOMER, "/v1/customers/{customer}/photos")
                                    .with(
                                            new Detail(
                                                    null,
                                                    "photoId",
                                                    "/v1/customers/{customer}/photos/{id}/content",
                                                    null)),
                            of("documents", CUSTOMER, "/v1/customers/{customer}/documents")
                                    .with(
                                            new Detail(
                                                    null,
                                                    "documentId",
                                                    "/v1/customers/{customer}/documents/{id}/content",
                                                    null)),
                            of("scans", CUSTOMER, "/v1/customers/{customer}/scans")
                                    .with(
                                            new Detail(
                                                    null,
                                                    "scanId",
                                                    "/v1/customers/{customer}/scans/{id}/content",
                                                    null)),
                            of("consents", CUSTOMER, "/v1/customers/{customer}/consents")
                                    .with(
                                            new Detail(
                                                    "history",
                                                    "eventId",
                                                    "/v1/customers/{customer}/consents/{id}/proof",
                                                    "proof")),
                            of("objections", CUSTOMER, "/v1/customers/{customer}/objections"),
                            of("surveys", CUSTOMER, "/v1/customers/{customer}/feedback"),
                            of("releases", CUSTOMER, "/v1/customers/{customer}/releases"),
                            of("reads", CUSTOMER, "/v1/customers/{customer}/reads"),
                            of("purchases", PURCHASE, "/v1/customers/{customer}/sales")
                                    .with(new Detail(null, "id", "/v1/sales/{id}", "sale")),
                            of("belongings", PURCHASE, "/v1/customers/{customer}/belongings"),
                            of("credits", PURCHASE, "/v1/customers/{customer}/credits"),
                            of("orders", PURCHASE, "/v1/orders?customerId={customer}")
                                    .with(new Detail(null, "orderId", "/v1/orders/{id}", "order")),
                            of("layaways", PURCHASE, "/v1/layaways?customerId={customer}")
                                    .with(
                                            new Detail(
                                                    null,
                                                    "layawayId",
                                                    "/v1/layaways/{id}",
                                                    "layaway")),
                            of("repairs", PURCHASE, "/v1/customers/{customer}/jobs")
                                    .with(new Detail(null, "jobId", "/v1/jobs/{id}", "job")),
                            of("buying", PURCHASE, "/v1/customers/{customer}/insight"),
                            of("loyalty", LOYALTY, "/v1/accounts/{customer}").maybe(),
                            of("points", LOYALTY, "/v1/accounts/{customer}/ledger").maybe(),
                            of("redemptions", LOYALTY, "/v1/accounts/{customer}/redemptions")
                                    .maybe(),
                            of("certificates", LOYALTY, "/v1/accounts/{customer}/certificates")
                                    .maybe(),
                            of("appointments", "appointment", "/v1/bookings?customer={customer}"),
                            of("messages", "notification", "/v1/messages?customer={customer}"),
                            of("assessment", "analytics", "/v1/customers/{customer}").maybe(),
                            of("segment", "analytics", "/v1/customers/{customer}/segment/explain")
                                    .maybe())
                    .toList();

    Section {
        without = Set.copyOf(without);
    }

    /// The name of its file.
    String file() {
        return "sections/" + name + ".json";
    }

    private static Section of(String name, String service, String path) {
        return new Section(name, service, path, Set.of(), null, false);
    }

    private Section without(String... members) {
        return new Section(name, service, path, Set.of(members), detail, mayBeAbsent);
    }

    private Section with(Detail more) {
        return new Section(name, service, path, without, more, mayBeAbsent);
    }

    private Section maybe() {
        return new Section(name, service, path, without, detail, true);
    }
}
