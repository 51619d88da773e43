package maison.customer;

/// The examples of the API document. A test sends each to the running service.
public final class CustomerExamples {

    /// Somebody who buys online and comes to the store.
    public static final String REGISTRATION =
            """
            {
              "name": {"given": "Layla", "family": "Haddad", "nativeScript": "ليلى حداد"},
              "phones": [{"number": "07700 900123", "type": "mobile"}],
              "emails": [{"address": "layla.haddad@example.org", "type": "home"}],
              "language": "ar-SA",
              "zone": "Asia/Riyadh",
              "birthday": "1984-02-29",
              "externalReferences": [{"system": "online-retail", "value": "17850"}]
            }
            """;

    /// A walk-in, of whom a name is all that is known.
    public static final String WALK_IN =
            """
            {"name": {"given": "Layla"}}
            """;

    /// A phone number as somebody says it.
    public static final String SEARCH =
            """
            {"phone": "0770 090 0123"}
            """;

    /// A form was signed in the store.
    public static final String CONSENT =
            """
            {
              "purpose": "marketing",
              "channel": "email",
              "textVersion": "2026-01",
              "locale": "en-GB",
              "mechanism": "signed-form",
              "source": "store-riyadh-1"
            }
            """;

    /// The link at the end of a message was followed.
    public static final String REVOCATION =
            """
            {
              "purpose": "marketing",
              "channel": "email",
              "mechanism": "unsubscribe-link",
              "source": "web"
            }
            """;

    /// The suit is ready, and its client is told.
    public static final String CONTACT =
            """
            {"purpose": "service", "channel": "email"}
            """;

    /// They asked for it.
    public static final String ERASURE =
            """
            {"reason": "request-of-customer"}
            """;

    private CustomerExamples() {}
}
