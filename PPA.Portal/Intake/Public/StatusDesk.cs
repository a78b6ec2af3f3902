using System.Diagnostics;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Public;

/// <summary>Answers who holds a code, without telling others whether a code exists.</summary>
public sealed class StatusDesk(PublicDesk desk, PublicPace pace, OfficeDesk office)
{
    private const string Unknown = "Kode tidak ditemukan. Periksa ejaannya, atau hubungi 129.";
    private const int LongestCode = 100;

    /// <summary>Long enough to cover every answer, so that the time taken tells nothing.</summary>
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(300);

    /// <summary>Says how far the report with this code is; the visit remembers which it was.</summary>
    /// <param name="address">Whose tries are counted.</param>
    public async Task AskAsync(Visit visit, string code, string address, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        visit.Report = null;
        visit.Status = pace.GuessAgainAt(address) is { } until
            ? new StatusAnswer($"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}.", null, Short(code))
            : await LookAsync(visit, code, address, ct);
        if (Takes - Stopwatch.GetElapsedTime(since) is { Ticks: > 0 } rest)
            await Task.Delay(rest, ct);
    }

    /// <summary>Adds to the report that was asked about. Words that cannot be taken yet stay in the visit.</summary>
    public async Task AddAsync(Visit visit, string addition, CancellationToken ct)
    {
        visit.Addition = addition;
        var text = Plain.Text(addition);
        if (visit.Report is not { } report)
            visit.Status = new StatusAnswer("Demi keamanan, tulis kode Anda sekali lagi. Keterangan Anda masih ada.", null);
        else if (text is null)
            visit.Status = new StatusAnswer("Tulis keterangan Anda dahulu.", null);
        else if (text.Length > ComplaintChecks.LongestChronology)
            visit.Status = new StatusAnswer("Keterangan ini terlalu panjang. Kirim dalam dua bagian.", null);
        else
        {
            await desk.AddAsync(report, text, ct);
            (visit.Addition, visit.Status) = (null, new StatusAnswer("Keterangan Anda sudah kami terima.", null));
        }
    }

    private async Task<StatusAnswer> LookAsync(Visit visit, string code, string address, CancellationToken ct)
    {
        if (code.Length > LongestCode || await desk.StatusAsync(code, ct) is not { } found)
        {
            pace.Guessed(address);
            return new StatusAnswer(Unknown, null, Short(code));
        }
        visit.Report = found.Report;
        return new StatusAnswer(Sentence(found.Stage, found.Calling), office.Now.Time.Date(found.At));
    }

    private static string Short(string code) => code.Length > LongestCode ? code[..LongestCode] : code;

    private static string Sentence(CaseStage stage, bool calling) => stage switch
    {
        CaseStage.Received => "Sudah diterima.",
        CaseStage.Handling when calling => "Kami sedang mencoba menghubungi Anda sesuai pesan Anda.",
        CaseStage.Handling => "Sedang kami tangani.",
        CaseStage.Closed => "Selesai.",
    };
}
