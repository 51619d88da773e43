package maison.loyalty;

/// Examples of certificates in the OpenAPI document.
public final class CertificateExamples {

    public static final String USE =
            """
            {"amount": {"amount": "25.00", "currency": "USD"}, "store": "dubai-mall",
             "terminal": "till-3", "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01", "minutes": 15}
            """;

    public static final String CERTIFICATE =
            """
            {
              "certificateId": "1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11",
              "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
              "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
              "reward": "certificate-25", "lastFour": "WZ84", "state": "valid",
              "worth": {"amount": "25.00", "currency": "USD"},
              "left": {"amount": "25.00", "currency": "USD"},
              "available": {"amount": "25.00", "currency": "USD"},
              "use": "once", "issuedAt": "2026-03-20T10:02:00Z",
              "expiresAt": "2027-03-20T20:00:00Z"
            }
            """;

    public static final String HELD =
            """
            {
              "useId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d07", "state": "held",
              "amount": {"amount": "25.00", "currency": "USD"},
              "heldAt": "2026-04-02T10:00:00Z", "until": "2026-04-02T10:15:00Z",
              "store": "dubai-mall", "terminal": "till-3",
              "saleId": "0195951e-7c40-7a10-8d4e-5b1f3c2a9e01",
              "certificate": {
                "certificateId": "1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11",
                "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
                "reward": "certificate-25", "lastFour": "WZ84", "state": "held",
                "worth": {"amount": "25.00", "currency": "USD"},
                "left": {"amount": "25.00", "currency": "USD"},
                "available": {"amount": "0.00", "currency": "USD"},
                "use": "once", "issuedAt": "2026-03-20T10:02:00Z",
                "expiresAt": "2027-03-20T20:00:00Z", "why": "certificate-held"
              }
            }
            """;

    public static final String LIST =
            """
            {
              "items": [
                {
                  "certificateId": "1b6f2ad4-6c0e-3d1f-9a53-0f7c2f3f1c11",
                  "customerId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                  "redemptionId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d02",
                  "reward": "certificate-25", "code": "7K3M-9XQP-2FHT-WZ84", "lastFour": "WZ84",
                  "state": "valid",
                  "worth": {"amount": "25.00", "currency": "USD"},
                  "left": {"amount": "25.00", "currency": "USD"},
                  "available": {"amount": "25.00", "currency": "USD"},
                  "use": "once", "issuedAt": "2026-03-20T10:02:00Z",
                  "expiresAt": "2027-03-20T20:00:00Z"
                }
              ]
            }
            """;

    public static final String UNDO =
            """
            {"reason": "sale-returned"}
            """;

    private CertificateExamples() {}
}
