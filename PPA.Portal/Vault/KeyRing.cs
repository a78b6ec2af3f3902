namespace PPA.Portal.Vault;

/// <summary>
/// The office's keys: one for sealing now, the older ones for what was sealed before, and one for the blind index.
/// Whoever loses the key file loses every name in the register; whoever copies it can read them all.
/// </summary>
public sealed class KeyRing
{
    private readonly KeyFile _file;
    private readonly Lock _changing = new();
    private volatile KeySet _keys;
    private (DateTime WrittenUtc, long Length) _read;

    private KeyRing(KeyFile file, KeySet keys)
    {
        _file = file;
        _keys = keys;
        _read = file.Stamp;
    }

    /// <summary>Names this ring; not secret. A backup of the database fits only the key file with the same ring.</summary>
    public Guid RingId => _keys.RingId;

    /// <summary>The version that seals now.</summary>
    public KeyVersion Current => _keys.Current;

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<KeyVersion> Versions => _keys.Versions;

    internal ReadOnlySpan<byte> IndexKey => _keys.IndexKey;

    /// <summary>All keys as the key file has them; whoever asks wipes it.</summary>
    internal byte[] ToText() => KeyFileText.From(_keys);

    /// <summary>Opens the key file, or makes it (rights 0600, in a folder 0700 where the folder is new too).</summary>
    /// <param name="file">Path of the key file, outside the folder that the database backup takes.</param>
    /// <param name="time">Dates the first version.</param>
    /// <param name="mayCreate">True only while the register is empty: a new ring opens nothing that an old one sealed.</param>
    /// <exception cref="KeyRingException">The file is missing and may not be made, unreadable, broken, or open to others.</exception>
    public static KeyRing OpenOrCreate(string file, TimeProvider time, bool mayCreate)
    {
        var keyFile = new KeyFile(file);
        if (keyFile.Exists)
            return new KeyRing(keyFile, keyFile.Read());
        if (!mayCreate)
            throw keyFile.Missing();
        return new KeyRing(keyFile, keyFile.Change(there => there ?? KeySet.New(time.GetUtcNow().UtcDateTime)));
    }

    /// <summary>Adds a version and seals with it from now on. Older versions stay, for what they have sealed.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="KeyRingException">The file could not be written, or is not this ring's file any more.</exception>
    public KeyVersion Rotate(TimeProvider time)
    {
        lock (_changing)
        {
            // From the file, not from memory: another process may have rotated since this one started.
            _keys = _file.Change(there => OfThisRing(there).WithNewVersion(time.GetUtcNow().UtcDateTime));
            _read = _file.Stamp;
            return _keys.Current;
        }
    }

    /// <summary>The version with this id; looks into the file again when another process may have added it.</summary>
    internal KeyVersion? Find(ReadOnlySpan<byte> id)
    {
        var known = _keys.Find(id);
        if (known is not null)
            return known;
        Reread();
        return _keys.Find(id);
    }

    private void Reread()
    {
        lock (_changing)
        {
            var now = _file.Stamp;
            if (now == _read)
                return;
            try
            {
                _keys = OfThisRing(_file.Exists ? _file.Read() : null);
            }
            catch (KeyRingException)
            {
                // The keys in memory are still good; the operator is told at the next start.
            }
            _read = now;
        }
    }

    private KeySet OfThisRing(KeySet? there)
    {
        if (there is null)
            throw _file.Missing();
        if (there.RingId != RingId)
            throw new KeyRingException("Berkas kunci sudah diganti dengan kunci lain; kembalikan berkas yang semula, lalu jalankan portal lagi.");
        return there;
    }
}
