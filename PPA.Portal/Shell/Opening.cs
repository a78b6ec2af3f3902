using System.Security.Cryptography;
using PPA.Portal.Accounts;
using PPA.Portal.Data;
using PPA.Portal.Demo;
using PPA.Portal.Office;
using PPA.Portal.Urgency;
using PPA.Portal.Vault;

namespace PPA.Portal.Shell;

/// <summary>Opens the office in the morning: the database, the people, the invented office where it is asked for.</summary>
public sealed class Opening(DatabaseStart database, DatabaseChoice choice, CriteriaBook criteria, OfficerDirectory officers, DemoOffice demo, FirstRunCode code, FirstRun firstRun, OfficeChoice office, CookieKeyStart cookies, StartVoice voice, StartOptions options, DataFolder folder)
{
    /// <summary>True for faults that the operator can cure, and that are said in one sentence without a stack.</summary>
    public static bool IsPlain(Exception fault) =>
        fault is DatabaseRefusedException or KeyRingException or BrokenOfficeFileException or ArgumentException or IOException or UnauthorizedAccessException or CryptographicException
        || DatabaseTrouble.SentenceOf(fault) is not null;

    /// <summary>What the operator can cure, in words.</summary>
    public static string Plainly(Exception fault) => fault is DatabaseRefusedException ? fault.Message : DatabaseTrouble.SentenceOf(fault) ?? fault.Message;

    /// <summary>The sentence for the operator.</summary>
    public static string Sentence(Exception fault) => "Portal tidak dapat dimulai. " + Plainly(fault);

    /// <exception cref="DatabaseRefusedException">The database must not be opened as it is.</exception>
    public async Task OpenAsync(CancellationToken ct = default)
    {
        await database.OpenAsync(ct);
        await cookies.OpenAsync(ct);
        await criteria.OpenAsync(ct);
        await office.ReadAsync(ct);
        await officers.RefreshAsync(ct);
        voice.Say(choice.Provider == DatabaseProvider.Sqlite ? $"Data: {folder.DatabaseFile}" : $"Data: PostgreSQL; kunci dan lampiran di {folder.Path}");
        if (options.Demo)
            voice.Say(await demo.MoveInAsync(ct));
        await firstRun.ReadAsync(ct);
        if (firstRun.Now == FirstRunStep.Account)
        {
            await firstRun.BeginAsync(ct);
            voice.Say($"Belum ada akun. Buka /mulai dan masukkan kode sekali pakai ini: {code.Make()}");
        }
    }
}
