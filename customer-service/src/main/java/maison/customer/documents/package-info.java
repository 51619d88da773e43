/// Photos, scans, meshes and papers of a client, sealed with the client's key.
package maison.customer.documents;
