using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PPA.Portal.Vault;

/// <summary>
/// The keys in an envelope that opens with a passphrase, to be kept apart from every copy of the register: on paper's
/// side of the house, a stick in the safe. AES-256-GCM with a key from PBKDF2 (SHA-512), bound to all that is readable.
/// </summary>
public static class KeyEnvelope
{
    /// <summary>Letters that a passphrase must have: the envelope may be found by somebody who can guess for years.</summary>
    public const int ShortestPassphrase = 16;

    private const string Format = "PPA-KUNCI 1";
    private const int Rounds = 600_000;
    private const int MostRounds = 10_000_000;
    private const int SaltLength = 32;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <summary>Puts all keys of the ring into an envelope.</summary>
    /// <exception cref="KeyRingException">The passphrase is too short.</exception>
    public static byte[] Seal(KeyRing ring, string passphrase)
    {
        if (passphrase.Trim().Length < ShortestPassphrase || passphrase.Distinct().Count() < 6)
            throw new KeyRingException($"Kata sandi cadangan kunci sedikitnya {ShortestPassphrase} huruf dan tidak berulang-ulang; rangkaian lima kata acak mudah ditulis dan sulit ditebak.");
        var plain = ring.ToText();
        var (salt, nonce) = (RandomNumberGenerator.GetBytes(SaltLength), RandomNumberGenerator.GetBytes(KeyVersion.NonceLength));
        var (hidden, tag) = (new byte[plain.Length], new byte[KeyVersion.TagLength]);
        using (var cipher = CipherOf(passphrase, salt, Rounds))
            cipher.Encrypt(nonce, plain, hidden, tag, Bound(ring.RingId, ring.Current.Id, Rounds));
        CryptographicOperations.ZeroMemory(plain);
        return JsonSerializer.SerializeToUtf8Bytes(new Text(
            Format, "Cadangan kunci PPA Portal. Terbuka hanya dengan kata sandinya. Simpan terpisah dari cadangan register.", ring.RingId, ring.Current.Id, Rounds, salt, nonce, tag, hidden), Json);
    }

    /// <summary>Opens an envelope and writes the key file where there is none.</summary>
    /// <param name="keyFile">Path of the key file that the portal will read.</param>
    /// <exception cref="KeyRingException">No envelope, another passphrase, or a key file is there already.</exception>
    public static void Restore(byte[] envelope, string passphrase, string keyFile)
    {
        var keys = Open(envelope, passphrase);
        new KeyFile(keyFile).Change(there => there is null
            ? keys
            : throw new KeyRingException($"Berkas kunci {keyFile} sudah ada dan tidak ditimpa. Pindahkan berkas itu bila memang bukan kunci kantor ini, lalu ulangi."));
    }

    private static KeySet Open(byte[] envelope, string passphrase)
    {
        if (Read(envelope) is not { } text)
            throw new KeyRingException("Berkas ini bukan cadangan kunci portal, atau rusak. Pakai salinan yang lain.");
        var plain = new byte[text.Isi.Length];
        try
        {
            using var cipher = CipherOf(passphrase, text.Garam, text.Putaran);
            cipher.Decrypt(text.Nonce, text.Isi, text.Tanda, plain, Bound(text.Gantungan, text.Kunci, text.Putaran));
        }
        catch (CryptographicException)
        {
            throw new KeyRingException("Cadangan kunci tidak terbuka: kata sandinya lain, atau berkasnya rusak. Ketik ulang kata sandinya; huruf besar dan spasi berarti.");
        }
        var keys = KeyFileText.Read(plain);
        CryptographicOperations.ZeroMemory(plain);
        return keys ?? throw new KeyRingException("Isi cadangan kunci tidak utuh. Pakai salinan yang lain.");
    }

    private static Text? Read(byte[] envelope)
    {
        try
        {
            return JsonSerializer.Deserialize<Text>(envelope, Json) is { Format: Format, Putaran: >= Rounds and <= MostRounds } text
                && text.Nonce.Length == KeyVersion.NonceLength && text.Tanda.Length == KeyVersion.TagLength ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AesGcm CipherOf(string passphrase, byte[] salt, int rounds)
    {
        var key = Rfc2898DeriveBytes.Pbkdf2(passphrase.Trim().Normalize(), salt, rounds, HashAlgorithmName.SHA512, KeyVersion.KeyLength);
        var cipher = new AesGcm(key, KeyVersion.TagLength);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }

    private static byte[] Bound(Guid ring, string current, int rounds) => Encoding.UTF8.GetBytes($"{Format}|{ring:N}|{current}|{rounds}");

    private sealed record Text(string Format, string Catatan, Guid Gantungan, string Kunci, int Putaran, byte[] Garam, byte[] Nonce, byte[] Tanda, byte[] Isi);
}
