package maison.loyalty.proving;

/// Examples of proofs in the OpenAPI document.
final class ProofExamples {

    private static final String SEAL =
            """
            {
              "day": "2026-03-20", "firstPosition": 41, "lastPosition": 42,
              "root": "6a3f6b3c7d4e5f60718293a4b5c6d7e8f9010a1b2c3d4e5f60718293a4b5c6d7",
              "previous": "0000000000000000000000000000000000000000000000000000000000000000",
              "seal": "b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184"
            }
            """;

    static final String PROOF =
            """
            {
              "event": {
                "previousHash": "0000000000000000000000000000000000000000000000000000000000000000",
                "eventId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d09",
                "streamType": "account", "streamId": "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10",
                "version": 1, "type": "freeze-changed", "schemaVersion": 1,
                "occurredAt": "2026-03-20T10:00:00Z", "recordedAt": "2026-03-20T10:00:00.123456Z",
                "commandId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d0a", "actorKind": "STAFF",
                "actorId": "7c2b7d0e-4f3f-4f0e-a6fd-0c1f5d3e9a11",
                "correlationId": "0195b1aa-2c00-7d31-9e52-6f0a1b2c3d0a",
                "payload": "{\\"at\\":\\"2026-03-20T10:00:00Z\\",\\"reason\\":\\"cleared\\"}",
                "hash": "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592"
              },
              "leaf": 0, "leaves": 2,
              "path": ["7d793037a0760186574b0282f2f435e77d793037a0760186574b0282f2f435e7"],
              "seal":\
            """
                    + SEAL
                    + "}";

    static final String SEALS = "{\"items\": [" + SEAL + "]}";

    static final String CHECK =
            """
            {
              "day": "2026-03-20", "events": 2, "intact": true,
              "root": "6a3f6b3c7d4e5f60718293a4b5c6d7e8f9010a1b2c3d4e5f60718293a4b5c6d7",
              "broken": []
            }
            """;

    static final String NOT_FOUND =
            """
            {
              "type": "/problems/not-found", "title": "Not found", "status": 404,
              "detail": "There is no such event."
            }
            """;

    static final String NO_SEAL =
            """
            {
              "type": "/problems/not-found", "title": "Not found", "status": 404,
              "detail": "There is no such seal."
            }
            """;

    static final String NOT_SEALED =
            """
            {
              "type": "/problems/not-sealed", "title": "Not sealed yet", "status": 409,
              "detail": "A day is sealed soon after it is over; ask again then."
            }
            """;

    private ProofExamples() {}
}
