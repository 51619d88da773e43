package maison.platform.security;

/// The roles of the identity provider's realm.
public final class Roles {

    public static final String ASSOCIATE = "associate";
    public static final String ARTISAN = "artisan";
    public static final String MANAGER = "manager";
    public static final String MARKETER = "marketer";
    public static final String ANALYST = "analyst";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String ADMIN = "admin";

    /// A customer, who sees only what is their own.
    public static final String CLIENT = "client";

    /// A till; its claim `store` says which store it may act for.
    public static final String TERMINAL = "terminal";

    /// Another system, such as an importer.
    public static final String INTEGRATION = "integration";

    /// One of our own services.
    public static final String SERVICE = "service";

    /// The service that collects what is held of a client who asked to see it. It counts only
    /// together with the header that names the client, see [KnownTokens].
    public static final String SUBJECT_ACCESS = "subject-access";

    private Roles() {}
}
