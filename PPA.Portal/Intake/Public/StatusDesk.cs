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

    /// <param name="addition">What the reporter still wants to say; may be empty.</param>
    /// <param name="address">Whose tries are counted.</param>
    public async Task<StatusAnswer> AnswerAsync(string code, string addition, string address, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        var answer = pace.GuessAgainAt(address) is { } until
            ? new StatusAnswer($"Terlalu banyak percobaan. Coba lagi pukul {office.Now.Time.Clock(until.AddMinutes(1))}.", null)
            : await LookAsync(code, addition, address, ct);
        if (Takes - Stopwatch.GetElapsedTime(since) is { Ticks: > 0 } rest)
            await Task.Delay(rest, ct);
        return answer;
    }

    private async Task<StatusAnswer> LookAsync(string code, string addition, string address, CancellationToken ct)
    {
        if (code.Length > LongestCode || await desk.StatusAsync(code, ct) is not var (stage, calling, at))
        {
            pace.Guessed(address);
            return new StatusAnswer(Unknown, null);
        }
        var text = Plain.Text(addition);
        var added = text is not null && text.Length <= ComplaintChecks.LongestChronology && await desk.AddAsync(code, text, ct);
        return new StatusAnswer((added ? "Keterangan Anda sudah kami terima. " : "") + Sentence(stage, calling), office.Now.Time.Date(at));
    }

    private static string Sentence(CaseStage stage, bool calling) => stage switch
    {
        CaseStage.Received => "Sudah diterima.",
        CaseStage.Handling when calling => "Kami sedang mencoba menghubungi Anda sesuai pesan Anda.",
        CaseStage.Handling => "Sedang kami tangani.",
        CaseStage.Closed => "Selesai.",
    };
}
