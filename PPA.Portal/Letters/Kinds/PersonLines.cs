using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Who somebody is, as the forms ask for it. Sources: formulir penerimaan pengaduan (Kendari), persetujuan (DKI MOKA).</summary>
internal static class PersonLines
{
    /// <summary>Every line of the complaint form about a victim or client.</summary>
    public static Draft Whole(this Draft draft, Person? person)
    {
        draft.Short(person).Field("Kewarganegaraan", null).Field("Pendidikan", draft.Facts.Codes.Educations.Label(person?.Education)).Field("Agama", null)
            .Field("Status perkawinan", draft.Facts.Codes.Maritals.Label(person?.Marital)).Field("Jumlah anak", null);
        return draft.Field("Disabilitas", Said(person?.Disability)).Field("Hamil", person?.Sex == Sex.Male ? "–" : Said(person?.Pregnant));
    }

    /// <summary>Name, NIK, birth, sex, address, telephone, occupation.</summary>
    public static Draft Short(this Draft draft, Person? person) => draft
        .Field("Nama lengkap", Name(person)).Field("NIK", person?.Identity.Nik).Field("Tempat, tanggal lahir", Birth(person)).Field("Jenis kelamin", SexOf(person))
        .Field("Alamat", Address(draft.Facts, person)).Field("Nomor telepon", person?.Identity.Phone)
        .Field("Pekerjaan", draft.Facts.Codes.Occupations.Label(person?.Occupation));

    /// <summary>Initials, age and sex: enough to know of whom one speaks, not who it is.</summary>
    public static Draft Veiled(this Draft draft, Person? person) => draft
        .Field("Inisial", person is null ? null : Initials.Of(person.Identity.Name)).Field("Umur", Age(person)).Field("Jenis kelamin", SexOf(person));

    /// <summary>Parents or guardian of a child.</summary>
    public static Draft Parents(this Draft draft, Person? guardian) => draft
        .Field("Nama orang tua/wali", Name(guardian)).Field("Alamat orang tua/wali", Address(draft.Facts, guardian))
        .Field("Pekerjaan orang tua/wali", draft.Facts.Codes.Occupations.Label(guardian?.Occupation));

    public static string Relation(this Draft draft, Person? person) => draft.Facts.Codes.Relations.Label(person?.Relation);

    public static string Name(Person? person) => person is null ? "" : person.Anonymous ? "Tidak ingin disebut" : person.Identity.Name ?? "";

    public static string SexOf(Person? person) => person is null or { Sex: Sex.Unknown } ? "" : person.Sex.Label();

    public static string Age(Person? person) => person?.Age is { } years ? $"{years} tahun" : "";

    public static string Said(Answer? answer) => answer is null or Answer.Unknown ? "" : answer.Value.Label();

    private static string Birth(Person? person) => person?.Identity.BirthDate is { } day
        ? $"{Placeholders.Dots}, {OfficeTime.Date(day)}" + (Age(person) is { Length: > 0 } age ? $" ({age})" : "")
        : Age(person) is { Length: > 0 } years ? $"{Placeholders.Dots} (umur {years})" : "";

    private static string Address(FileFacts facts, Person? person) => person is null
        ? ""
        : FileFacts.Joined(person.Identity.Address, person.Region is { } region && region != Regions.Unknown ? "Kecamatan " + facts.Region(region) : "");
}
