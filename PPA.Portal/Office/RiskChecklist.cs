using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>A version of the risk checklist as the office has it, read strictly.</summary>
/// <param name="Wording">Its questions and the short words of its reasons.</param>
/// <param name="Source">The file itself, to be kept when a case is first judged by it.</param>
public sealed record RiskChecklist(
    RiskCriteria Criteria, IReadOnlyList<RiskPrompt> Prompts, IReadOnlyDictionary<RiskLevel, FollowUp> FollowUps, ChecklistWording Wording, ChecklistSource Source)
{
    /// <summary>Name of the file, built in and in an office's own folder.</summary>
    public const string FileName = "daftar-periksa.yaml";

    /// <exception cref="BrokenOfficeFileException">Names file, line and cure.</exception>
    public static RiskChecklist Read(string path) => Parse(Path.GetFileName(path), OfficeNode.TextOf(path));

    /// <exception cref="BrokenOfficeFileException">Names file, line and cure.</exception>
    public static RiskChecklist Parse(string file, string text) => ChecklistReader.Read(OfficeNode.Parse(file, text), file, text);

    /// <summary>Shows on a file what must not be said late, as its facts and answers stand now.</summary>
    public void Prompt(CaseFile file, OfficeZone zone, DateTime now) =>
        file.ShowPrompts(RiskPrompt.NeededBy(file, Prompts, Criteria, zone.Offset, now), now);

    /// <summary>What a prompt says; one that the office has dropped since stands for itself.</summary>
    public string TextOf(string prompt) => Prompts.FirstOrDefault(p => p.Id == prompt)?.Text ?? prompt;
}
