using PPA.Portal.Cases.Forms;
using PPA.Portal.Cases.Help;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.People;

/// <summary>What the form of a person asks.</summary>
internal static class PersonAsks
{
    public static IReadOnlyList<Ask> Of(CaseDesk desk, PersonView? was) =>
    [
        new("peran", "Peran", AskKind.Choice, (was?.Role ?? PersonRole.Witness).Code(), Options.Of<PersonRole>(r => r.Code(), r => r.Label())),
        new("nama", "Nama", AskKind.Line, was?.Identity?.Name),
        new("kelamin", "Jenis kelamin", AskKind.Choice, (was?.Sex ?? Sex.Unknown).Code(), Options.Of<Sex>(s => s.Code(), s => s.Label())),
        new("usia", "Usia (tahun)", AskKind.Number, was?.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("lahir", "Tanggal lahir", AskKind.Day, Slip.Of(was?.Identity?.BirthDate)),
        new("nik", "NIK", AskKind.Line, was?.Identity?.Nik),
        new("kk", "Nomor KK", AskKind.Line, was?.Identity?.FamilyCard),
        new("telepon", "Telepon", AskKind.Line, was?.Identity?.Phone),
        new("alamat", "Alamat", AskKind.Paragraph, was?.Identity?.Address),
        new("wilayah", "Kecamatan", AskKind.Choice, was?.Region, [new("", "Belum diketahui"), .. desk.Office.Now.Regions.Choices.Select(r => new Option(r.Code, r.Name))]),
        new("pendidikan", "Pendidikan", AskKind.Choice, was?.Education, Options.Of(desk.Codes.Educations, "Belum diketahui")),
        new("pekerjaan", "Pekerjaan", AskKind.Choice, was?.Occupation, Options.Of(desk.Codes.Occupations, "Belum diketahui")),
        new("perkawinan", "Status perkawinan", AskKind.Choice, was?.Marital, Options.Of(desk.Codes.Maritals, "Belum diketahui")),
        new("disabilitas", "Disabilitas", AskKind.Choice, Slip.Of(was?.Disability ?? Answer.Unknown), Options.YesNo),
        new("hamil", "Hamil", AskKind.Choice, Slip.Of(was?.Pregnant ?? Answer.Unknown), Options.YesNo),
        .. was is null ? [] : new[] { HelpAsks.Why },
    ];

    /// <param name="was">Null for a person who is new.</param>
    public static PersonFacts Facts(Slip s, PersonView? was) => new(
        RecordWords.Of<PersonRole>(s["peran"], r => r.Code()) ?? PersonRole.Witness,
        new PersonIdentity(s.Maybe("nama"), s.Maybe("nik"), s.Maybe("kk"), s.Maybe("telepon"), s.Maybe("alamat"), s.MaybeDay("lahir")),
        RecordWords.Of<Sex>(s["kelamin"], x => x.Code()) ?? Sex.Unknown, s.Number("usia"), s.Maybe("wilayah"), s.Answer("disabilitas"), s.Answer("hamil"),
        was?.Relation, s.Maybe("pendidikan"), s.Maybe("pekerjaan"), s.Maybe("perkawinan"), was?.Anonymous ?? false);
}
