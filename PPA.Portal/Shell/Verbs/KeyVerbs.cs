using PPA.Portal.Data;
using PPA.Portal.Domain;
using PPA.Portal.Upkeep;
using PPA.Portal.Vault;

namespace PPA.Portal.Shell.Verbs;

/// <summary>The keys from the command line. A passphrase never stands among the arguments, where every process can read it.</summary>
internal static class KeyVerbs
{
    private const string Variable = "PORTAL_PASSPHRASE";

    public static async Task<int> BackUpAsync(VerbCall call)
    {
        var to = Path.GetFullPath(call.Need("--to", "berkas tujuan"));
        var start = call.Begin();
        var ring = KeyRing.OpenOrCreate(start.Folder.KeyFile, TimeProvider.System, mayCreate: false);
        if (File.Exists(to))
            throw new RuleException($"Berkas {to} sudah ada. Pilih nama lain; tidak ada yang ditimpa.");
        KeysCopy.Write(to, KeyEnvelope.Seal(ring, PassphraseOf(call, twice: true)));
        await new UpkeepRecords(start.Folder).KeepAsync(r => r with { LastKeys = new KeysRecord(TimeProvider.System.GetUtcNow().UtcDateTime, ring.Current.Id) });
        call.Voice.Say($"Cadangan kunci ditulis ke {to}. Simpan di tempat lain daripada cadangan register, dan kata sandinya di amplop tertutup.");
        return OfficeCommands.Fine;
    }

    public static async Task<int> RestoreAsync(VerbCall call)
    {
        var from = call.Word(0) ?? throw new RuleException("Sebut berkas cadangan kunci: keys restore BERKAS.");
        var folder = call.Begin().Folder;
        KeyEnvelope.Restore(await File.ReadAllBytesAsync(from), PassphraseOf(call, twice: false), folder.KeyFile);
        call.Voice.Say($"Kunci kembali di {folder.KeyFile}.");
        return OfficeCommands.Fine;
    }

    public static async Task<int> RotateAsync(VerbCall call)
    {
        await using var app = await call.OpenAsync();
        await app.Services.GetRequiredService<DatabaseStart>().OpenAsync();
        var count = await app.Services.GetRequiredService<KeyRotation>().RotateAsync();
        call.Voice.Say($"Kunci baru dipakai; {count} nilai disegel ulang. Cadangkan berkas kunci sekarang: keys backup --to BERKAS.");
        return OfficeCommands.Fine;
    }

    private static string PassphraseOf(VerbCall call, bool twice)
    {
        if (call.Option("--passphrase-file") is { } file)
            return File.ReadLines(file).FirstOrDefault() ?? "";
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } kept)
            return kept;
        if (Console.IsInputRedirected)
            throw new RuleException($"Kata sandi cadangan kunci diketik di terminal, atau dibaca dari {Variable} atau dari berkas --passphrase-file; tidak pernah dari argumen.");
        var typed = Typed("Kata sandi cadangan kunci: ");
        if (twice && Typed("Ulangi kata sandi: ") != typed)
            throw new RuleException("Kedua kata sandi tidak sama. Ulangi perintahnya.");
        return typed;
    }

    private static string Typed(string asked)
    {
        Console.Error.Write(asked);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0)
                typed.Length--;
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
