using System.Security.Cryptography;

namespace PPA.Portal.Vault;

/// <summary>The key file on disk: read only when nobody else can, written so that a power cut never leaves half a file.</summary>
internal sealed class KeyFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _path;

    internal KeyFile(string path)
    {
        // A rename onto a link would replace the link and leave the real file behind.
        var file = new FileInfo(path);
        _path = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    internal bool Exists => File.Exists(_path);

    /// <summary>Differs after every rotation: two may fall into one tick of the file system's clock, but each makes the file longer.</summary>
    internal (DateTime WrittenUtc, long Length) Stamp
    {
        get
        {
            var file = new FileInfo(_path);
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        }
    }

    internal KeyRingException Missing() =>
        new($"Berkas kunci {_path} tidak ada; kembalikan berkas itu dari cadangan kunci, lalu jalankan portal lagi.");

    /// <exception cref="KeyRingException">Others can read the file, the portal cannot, or it is no sound key file.</exception>
    internal KeySet Read()
    {
        byte[] text;
        try
        {
            RefuseOpenRights();
            text = File.ReadAllBytes(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException(
                $"Berkas kunci {_path} tidak dapat dibaca; jadikan akun portal pemilik berkas itu, lalu jalankan portal lagi.", error);
        }

        var keys = KeyFileText.Read(text);
        CryptographicOperations.ZeroMemory(text);
        return keys ?? throw new KeyRingException(
            $"Berkas kunci {_path} rusak atau bukan berkas kunci PPA Portal; ganti dengan salinan dari cadangan kunci, lalu jalankan portal lagi.");
    }

    /// <summary>Changes the file while no other process does: <paramref name="change"/> gets what the file holds now, null where there is none.</summary>
    internal KeySet Change(Func<KeySet?, KeySet> change)
    {
        try
        {
            MakeFolder();
            using var alone = OpenOwned(_path + ".lock", FileMode.OpenOrCreate);
            var before = Exists ? Read() : null;
            var after = change(before);
            if (!ReferenceEquals(after, before))
                Write(after);
            return after;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException(
                $"Berkas kunci {_path} tidak dapat ditulis; pastikan foldernya milik akun portal dan tidak ada proses lain yang sedang menulisnya, lalu ulangi.",
                error);
        }
    }

    private void RefuseOpenRights()
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_path) & Others) != 0)
        {
            throw new KeyRingException(
                $"Berkas kunci {_path} terbuka bagi pengguna lain; jalankan \"chmod 600 {_path}\", lalu jalankan portal lagi.");
        }
    }

    private void Write(KeySet keys)
    {
        string fresh = _path + ".new", aside = _path + ".old";
        WriteDurably(fresh, KeyFileText.From(keys));
        if (Exists)
            WriteDurably(aside, File.ReadAllBytes(_path));
        File.Move(fresh, _path, overwrite: true);
        Settle();
        Read();
        File.Delete(aside);
    }

    private static void WriteDurably(string path, byte[] text)
    {
        File.Delete(path);
        using (var stream = OpenOwned(path, FileMode.CreateNew))
        {
            stream.Write(text);
            stream.Flush(flushToDisk: true);
        }
        CryptographicOperations.ZeroMemory(text);
    }

    /// <summary>
    /// Flushes the file once more under its final name. The class library cannot flush a folder; on ext4, XFS and Btrfs
    /// this also makes the rename durable, before anything is sealed with a key that a power cut could take back.
    /// </summary>
    private void Settle()
    {
        using var handle = File.OpenHandle(_path, access: FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(_path)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerFolder);
    }

    private static FileStream OpenOwned(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return new FileStream(path, options);
    }
}
