using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Steps;

/// <summary>Every procedure of the file with its steps.</summary>
public sealed partial class CaseSteps(StepsReading reading, CaseDesk desk) : ComponentBase
{
    private StepsSheet? _sheet;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    /// <summary>The procedure that a hard stop named as the way on.</summary>
    [Parameter] public string? Wanted { get; set; }

    private OfficeTime Zone => desk.Office.Now.Time;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _sheet = await reading.ReadAsync(File.Id);
    }

    private static string Conformance(RunSheet run) => string.Join(" · ", new (int Count, string Word)[]
    {
        (run.Count(StepStanding.InTime), "selesai tepat waktu"),
        (run.Count(StepStanding.Late), "selesai lewat waktu"),
        (run.Count(StepStanding.Skipped), "dilewati dengan alasan"),
        (run.Count(StepStanding.NotApplicable), "tidak berlaku"),
        (run.Count(StepStanding.Waiting), "menunggu"),
        (run.Count(StepStanding.Overdue), "menunggu, lewat waktu"),
        (run.Count(StepStanding.Missing), "tidak dikerjakan"),
    }.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}"));
}
