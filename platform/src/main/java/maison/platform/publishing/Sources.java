package maison.platform.publishing;

/// The CloudEvents `source` of a service.
final class Sources {

    private Sources() {}

    /// `/maison/purchase` for the application `purchase-service`.
    static String of(String application) {
        return "/maison/" + application.replace("-service", "");
    }
}
