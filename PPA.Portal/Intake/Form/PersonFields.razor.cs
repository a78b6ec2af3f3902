using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Form;

/// <summary>The fields of one victim, reporter or reported party; each may stay unknown.</summary>
public sealed partial class PersonFields(CodeLists codes, OfficeDesk desk) : ComponentBase
{
    private static readonly string[] More = ["nik", "tanggalLahir", "alamat", "pendidikan", "pekerjaan", "statusPerkawinan"];
    private PersonClue _clue = new();
    private Sex _sex;
    private DateOnly? _born;

    [Parameter, EditorRequired] public FormFace Face { get; set; } = FormFace.Blank;
    [Parameter, EditorRequired] public PersonRole Role { get; set; }

    /// <summary>"korban[0]".</summary>
    [Parameter, EditorRequired] public string Path { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Called when something is known by which the person may be found on file.</summary>
    [Parameter] public EventCallback<PersonClue> OnClue { get; set; }

    [Parameter] public EventCallback OnRemove { get; set; }

    private IReadOnlyList<Choice> Relations => Choice.Of(codes.Relations);

    private IReadOnlyList<Choice> Educations => Choice.Of(codes.Educations);

    private IReadOnlyList<Choice> Occupations => Choice.Of(codes.Occupations);

    private IReadOnlyList<Choice> Maritals => Choice.Of(codes.Maritals);

    private IReadOnlyList<Choice> Regions => [.. desk.Now.Regions.Choices.Select(d => new Choice(d.Code, d.Name))];

    /// <summary>Opened where something in it was kept or must be mended, so that no fault hides.</summary>
    private bool HasMore => More
        .Any(name => !string.IsNullOrEmpty(Face[At(name)]) || Face.FaultAt(At(name)) is not null);

    private string? Doubt => IdentityChecks.NikError(_clue.Nik)
        ?? (IdentityChecks.NikWarning(_clue.Nik, _sex, _born) is { } doubt ? doubt + " Anda boleh melanjutkan." : null);

    protected override void OnInitialized()
    {
        _clue = new PersonClue(Face[At("nama")], Face[At("nik")], Face[At("telepon")]);
        _sex = SexOf(Face[At("jenisKelamin")]);
        _born = Plain.Line(Face[At("tanggalLahir")]) is { } text ? Plain.Date(text) : null;
    }

    private string At(string field) => $"{Path}.{field}";

    private Task NameAsync(ChangeEventArgs change) => KnowAsync(_clue with { Name = Plain.Line(change.Value as string) });

    private Task NikAsync(ChangeEventArgs change) => KnowAsync(_clue with { Nik = PersonChecks.Compact(change.Value as string) });

    private Task PhoneAsync(ChangeEventArgs change) => KnowAsync(_clue with { Phone = Plain.Line(change.Value as string) });

    private void SexAsync(ChangeEventArgs change) => _sex = SexOf(change.Value as string);

    private void BornAsync(ChangeEventArgs change) => _born = Plain.Line(change.Value as string) is { } text ? Plain.Date(text) : null;

    private async Task KnowAsync(PersonClue clue)
    {
        if (clue == _clue)
            return;
        _clue = clue;
        await OnClue.InvokeAsync(clue);
    }

    private static Sex SexOf(string? code) => code switch { "P" => Sex.Female, "L" => Sex.Male, _ => Sex.Unknown };
}
