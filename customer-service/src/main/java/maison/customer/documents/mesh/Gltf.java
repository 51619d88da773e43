package maison.customer.documents.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import maison.customer.documents.mesh.GltfBuffers.Numbers;
import maison.customer.documents.mesh.Reading.Because;
import maison.customer.documents.mesh.Reading.Mesh;
import org.jspecify.annotations.Nullable;

/// glTF 2: a tree of nodes that put meshes somewhere, and meshes whose numbers lie in buffers.
final class Gltf {

    private static final int TRIANGLES = 4;
    private static final int TRIANGLE_STRIP = 5;
    private static final int TRIANGLE_FAN = 6;

    private record Placed(int node, Placement placement) {}

    private final Format format;
    private final JsonNode root;
    private final GltfBuffers buffers;
    private final Tally tally = new Tally();

    /// @param binary the bytes beside the JSON, in GLB
    Gltf(Format format, JsonNode root, byte @Nullable [] binary) throws NotAMesh {
        this.format = format;
        this.root = root;
        this.buffers = new GltfBuffers(root, binary);
    }

    static Mesh read(byte[] json) throws NotAMesh {
        return new Gltf(Format.GLTF, GltfJson.read(json), null).mesh();
    }

    Mesh mesh() throws NotAMesh {
        var waiting = new ArrayDeque<Placed>();
        JsonNode scene = GltfBuffers.entry(root, "scenes", GltfBuffers.whole(root, "scene", 0));
        for (JsonNode each : scene.path("nodes")) {
            waiting.add(new Placed(GltfBuffers.whole(each), Placement.NONE));
        }
        var seen = new HashSet<Integer>();
        while (!waiting.isEmpty()) {
            Placed next = waiting.poll();
            // A node has one parent, so whoever comes by twice goes in circles.
            if (!seen.add(next.node())) {
                throw new NotAMesh(Because.BROKEN);
            }
            JsonNode node = GltfBuffers.entry(root, "nodes", next.node());
            Placement placement = next.placement().then(Placement.of(node));
            if (node.has("mesh")) {
                place(GltfBuffers.whole(node, "mesh", -1), placement);
            }
            for (JsonNode child : node.path("children")) {
                waiting.add(new Placed(GltfBuffers.whole(child), placement));
            }
        }
        return tally.mesh(format);
    }

    private void place(int mesh, Placement placement) throws NotAMesh {
        for (JsonNode each : GltfBuffers.entry(root, "meshes", mesh).path("primitives")) {
            primitive(each, placement);
        }
    }

    private void primitive(JsonNode primitive, Placement placement) throws NotAMesh {
        Numbers places =
                buffers.places(GltfBuffers.whole(primitive.path("attributes"), "POSITION", -1));
        for (int i = 0; i < places.count(); i++) {
            placement.place(places.real(i, 0), places.real(i, 1), places.real(i, 2), tally);
        }
        switch (GltfBuffers.whole(primitive, "mode", TRIANGLES)) {
            case TRIANGLES -> triangles(corners(primitive, places.count()));
            case TRIANGLE_STRIP, TRIANGLE_FAN -> tally.surface(corners(primitive, places.count()));
            default -> {
                // Points and lines are no surface.
            }
        }
    }

    private int corners(JsonNode primitive, int places) throws NotAMesh {
        if (!primitive.has("indices")) {
            return places;
        }
        Numbers indices = buffers.indices(GltfBuffers.whole(primitive, "indices", -1));
        for (int i = 0; i < indices.count(); i++) {
            if (indices.index(i) >= places) {
                throw new NotAMesh(Because.BROKEN);
            }
        }
        return indices.count();
    }

    private void triangles(int corners) throws NotAMesh {
        if (corners % 3 != 0) {
            throw new NotAMesh(Because.BROKEN);
        }
        tally.triangles(corners / 3);
    }
}
