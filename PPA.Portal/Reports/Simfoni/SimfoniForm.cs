using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>One field of SIMFONI's form.</summary>
/// <param name="Source">Which fact of the file fills it.</param>
/// <param name="List">The office's code list that holds the words of both sides; null where there is none.</param>
/// <param name="Terms">Words of both sides for a fixed term; null where there is none.</param>
/// <param name="Required">True where an entry without it is not whole.</param>
/// <param name="Identity">True where it tells who somebody is.</param>
/// <param name="FillAt">The part of the file in which it is filled in.</param>
public sealed record SimfoniField(string Code, string Label, string Source, CodeList? List, IReadOnlyDictionary<string, SimfoniTerm>? Terms, bool Required, bool Identity, string? FillAt);

/// <summary>A fixed term: the office's word and SIMFONI's.</summary>
public sealed record SimfoniTerm(string Label, string Simfoni);

/// <summary>A part of the form, such as the victims; it may have several rows.</summary>
/// <param name="AtLeast">Rows without which the entry is not whole.</param>
public sealed record SimfoniSection(string Code, string Title, int AtLeast, string? FillAt, IReadOnlyList<SimfoniField> Fields);

/// <summary>SIMFONI's form in its order, with what fills each field: data of the office, in a version.</summary>
/// <param name="Basis">What the form was drawn up from.</param>
public sealed record SimfoniForm(string Version, string Basis, IReadOnlyList<SimfoniSection> Sections)
{
    public const string FileName = "lembar-entri.yaml";

    public static SimfoniForm Read(string path, CodeLists codes) => SimfoniFormReader.Read(OfficeNode.Open(path), codes);

    public SimfoniSection Section(string code) => Sections.First(s => s.Code == code);
}
