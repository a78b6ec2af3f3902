using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Form;

/// <summary>The victims, the reporters or the reported parties of one complaint.</summary>
public sealed partial class PeopleFields : ComponentBase
{
    private readonly List<int> _rows = [];

    [Parameter, EditorRequired] public FormFace Face { get; set; } = FormFace.Blank;
    [Parameter, EditorRequired] public PersonRole Role { get; set; }

    /// <summary>"korban", "pelapor" or "terlapor".</summary>
    [Parameter, EditorRequired] public string Group { get; set; } = "";

    [Parameter] public EventCallback<PersonClue> OnClue { get; set; }

    private string Word => Role.Code();

    protected override void OnInitialized()
    {
        _rows.AddRange(FormReading.Rows(Face.Values, Group));
        if (_rows.Count == 0 && Face["kiriman"] is null)
            _rows.Add(0);
    }

    private string TitleOf(int row)
    {
        var title = char.ToUpperInvariant(Word[0]) + Word[1..];
        return _rows.Count == 1 ? title : $"{title} {_rows.IndexOf(row) + 1}";
    }

    // A complaint without any victim is none; the last one stays.
    private EventCallback RemoverOf(int row) => Role == PersonRole.Victim && _rows.Count == 1
        ? default
        : EventCallback.Factory.Create(this, () => _rows.Remove(row));

    private void Add() => _rows.Add(_rows.Count == 0 ? 0 : _rows.Max() + 1);
}
