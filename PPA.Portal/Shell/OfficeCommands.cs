using PPA.Portal.Domain;
using PPA.Portal.Shell.Verbs;
using PPA.Portal.Upkeep;
using PPA.Portal.Vault;

namespace PPA.Portal.Shell;

/// <summary>Verbs for the operator's command line; they end without opening the doors.</summary>
/// <remarks>Exit codes: 0 fine, 1 not done (the sentence says why), 2 done, and a fault was found.</remarks>
public static class OfficeCommands
{
    public const int Fine = 0;
    public const int Refused = 1;
    public const int FaultFound = 2;

    private static readonly OfficeVerb[] Verbs =
    [
        new("backup", "[--to FOLDER]", "membuat cadangan tersegel sekarang, juga selagi portal berjalan", BackupVerbs.BackUpAsync),
        new("restore", "[BERKAS] --to FOLDER [--point WAKTU]", "memulihkan cadangan ke folder baru; tanpa BERKAS dipakai yang terbaru (sampai WAKTU)", BackupVerbs.RestoreAsync),
        new("drill", "[BERKAS]", "uji pulih: mencoba cadangan terbaru di folder sementara dan membandingkan isinya", BackupVerbs.DrillAsync),
        new("keys backup", "--to BERKAS", "menyalin kunci ke amplop berkata sandi", KeyVerbs.BackUpAsync),
        new("keys restore", "BERKAS", "mengembalikan kunci dari amplop", KeyVerbs.RestoreAsync),
        new("keys rotate", "", "menyegel register dengan kunci baru; hentikan portal dulu", KeyVerbs.RotateAsync),
        new("check", "", "memeriksa pengaturan, disk, jam, hak akses, cadangan, dan hal yang belum dikonfirmasi", CheckVerbs.CheckAsync),
        new("user reset", "NAMA", "memberi kata sandi sekali pakai dan mengakhiri semua sesi petugas itu", AccountVerbs.ResetAsync),
        new("audit verify", "", "memeriksa rantai jejak audit", CheckVerbs.VerifyAuditAsync),
        new("move-to-postgres", "", "memindahkan register ke basis data PostgreSQL kosong di Data:Connection; hentikan portal dulu", MoveVerbs.MoveAsync),
        new("version", "", "menyebut versi portal", CheckVerbs.VersionAsync),
    ];

    /// <param name="args">As on the command line.</param>
    /// <param name="compose">Builds the portal without starting it.</param>
    /// <param name="voice">Where sentences go; null for the console.</param>
    /// <returns>The exit code, or null when the arguments ask for the portal itself.</returns>
    public static async Task<int?> TryRunAsync(string[] args, Func<string[], WebApplication> compose, VerbVoice? voice = null)
    {
        voice ??= VerbVoice.Console;
        if (args is ["help" or "--help" or "-h", ..])
            return Help(voice.Say, Fine);
        if (args is not [{ Length: > 0 } first, ..] || first.StartsWith('-') || first.Contains('='))
            return null;
        if (Verbs.FirstOrDefault(v => v.IsMeant(args)) is not { } verb)
        {
            voice.Complain($"Perintah `{first}` tidak dikenal.");
            return Help(voice.Complain, Refused);
        }
        try
        {
            return await verb.Run(VerbCall.Read(verb, args, compose, voice));
        }
        catch (Exception refusal) when (refusal is UpkeepRefusedException or RuleException or KeyRingException or SealBrokenException || Opening.IsPlain(refusal))
        {
            voice.Complain(Opening.Plainly(refusal));
            return Refused;
        }
    }

    private static int Help(Action<string> say, int code)
    {
        say("Perintah portal (tanpa perintah: portal dijalankan):");
        var width = Verbs.Max(v => v.Usage.Length) + 2;
        foreach (var verb in Verbs)
            say($"  {verb.Usage.PadRight(width)}{verb.Says}");
        say("Pilihan bersama: --data FOLDER, --demo. Kode keluar: 0 baik, 1 tidak dikerjakan, 2 dikerjakan dan ada kesalahan.");
        return code;
    }
}
