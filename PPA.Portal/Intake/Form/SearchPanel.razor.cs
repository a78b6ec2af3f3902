using Microsoft.AspNetCore.Components;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Intake.Form;

/// <summary>Offers files of people who may be the same, so that nobody has to tell their story twice.</summary>
public sealed partial class SearchPanel(PeopleSearch search, OfficeDesk desk) : ComponentBase
{
    private readonly HashSet<Guid> _refused = [];
    private IReadOnlyList<FoundPerson>? _found;
    private PersonClue? _clue;

    [Parameter] public PersonClue? Clue { get; set; }

    /// <summary>The earlier file that was chosen.</summary>
    [Parameter] public CaseId? Chosen { get; set; }

    [Parameter] public EventCallback<CaseId?> ChosenChanged { get; set; }

    /// <summary>Tells how many are offered.</summary>
    [Parameter] public EventCallback<int> OnCounted { get; set; }

    private List<FoundPerson> Shown => [.. (_found ?? []).Where(person => !_refused.Contains(person.Person))];

    protected override async Task OnParametersSetAsync()
    {
        if (Clue is null || Clue == _clue)
            return;
        _clue = Clue;
        _found = await search.FindAsync(_clue);
        await OnCounted.InvokeAsync(Shown.Count);
    }

    private Task ChooseAsync(CaseId? file) => ChosenChanged.InvokeAsync(file);

    private Task Refuse(Guid person)
    {
        _refused.Add(person);
        return OnCounted.InvokeAsync(Shown.Count);
    }

    private string Words(FoundPerson person)
    {
        string?[] parts = [person.Initials ?? "nama belum diketahui", person.Role.Code(), person.Age is { } age ? $"{age} th" : null, person.Region is null ? null : desk.Now.Regions.Label(person.Region)];
        return string.Join(" · ", parts.OfType<string>());
    }
}
