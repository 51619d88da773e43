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

    /// A phone was called, and its owner answered.
    public static final String VERIFICATION =
            """
            {"phone": "07700 900123", "how": "call-back"}
            """;

    /// What a client book holds of somebody who is known well.
    public static final String PERSON =
            """
            {
              "name": {"given": "Layla", "middle": "Mariam", "family": "Haddad",
                       "nativeScript": "ليلى حداد", "formOfAddress": "Dr Haddad"},
              "phones": [{"number": "07700 900123", "type": "mobile"},
                         {"number": "+966 11 465 0000", "type": "work"}],
              "addresses": [{"type": "home", "lines": ["14 King Fahd Road"], "locality": "Riyadh",
                             "postalCode": "12271", "country": "SA"}],
              "birthday": "hijri:1404-05-27",
              "occupation": "Architect",
              "demographics": {"gender": "female", "nationality": "LB", "maritalStatus": "married"},
              "culture": {"calendar": "umm-al-qura", "weekend": ["friday", "saturday"],
                          "greeting": "As-salamu alaykum"},
              "dates": [{"kind": "anniversary", "date": "2015-06-12"},
                        {"kind": "occasion", "name": "Amal's birthday", "date": "hijri:--08-25"}],
              "communication": {
                "channels": {"marketing": ["whatsapp", "email"]},
                "caps": [{"channel": "whatsapp", "most": 2, "per": "month"}],
                "hours": {"from": "10:00", "to": "13:00"},
                "quiet": {"from": "21:30", "to": "08:00"}
              },
              "sizes": {
                "rings": [{"hand": "left", "finger": "ring", "system": "uk", "size": "M½"}],
                "bracelet": {"value": "17.5", "unit": "cm"}
              },
              "tags": ["bridal", "High jewellery"]
            }
            """;

    /// Who comes for a wedding leaves a name, a way to be reached and a size.
    public static final String INTAKE_FORM =
            """
            {
              "names": {"en": "Bridal", "ar": "عروس"},
              "required": ["name.given", "name.family", "contact"],
              "asked": ["sizes", "dates"]
            }
            """;

    /// It makes her ill.
    public static final String PREFERENCE =
            """
            {"topic": "metal", "value": "Nickel", "stance": "must-not", "note": "Allergy"}
            """;

    /// What only a house that also makes shoes asks.
    public static final String CUSTOM_FIELD =
            """
            {
              "names": {"en": "Shoe size", "ar": "مقاس الحذاء"},
              "type": "number",
              "visibleTo": ["associate", "artisan"],
              "personal": true
            }
            """;

    /// Its value for one customer.
    public static final String CUSTOM_VALUES =
            """
            {"shoe-size": 42.5}
            """;

    /// They asked for it.
    public static final String ERASURE =
            """
            {"reason": "request-of-customer"}
            """;

    private CustomerExamples() {}
}
