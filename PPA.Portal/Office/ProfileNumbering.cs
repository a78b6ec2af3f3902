namespace PPA.Portal.Office;

/// <summary>Reads how letters are numbered; a placeholder that nobody knows is refused with its line.</summary>
internal static class ProfileNumbering
{
    public static LetterNumbering Read(OfficeNode node)
    {
        node.Keys("pola", "klasifikasi", "unit", "dariLuar", "register");
        var general = Pattern(node, LetterNumbering.Usual.General);
        var registers = new Dictionary<string, NumberPattern>();
        foreach (var (key, value) in node.Maybe("register")?.Pairs() ?? [])
        {
            value.Keys("pola", "klasifikasi", "unit");
            registers[key.Slug()] = Pattern(value, general);
        }
        return new LetterNumbering(general, registers, node.Maybe("dariLuar")?.Flag() ?? false);
    }

    // What a register does not say is as in the pattern for all.
    private static NumberPattern Pattern(OfficeNode node, NumberPattern usual)
    {
        var pattern = node.Maybe("pola") is { } said ? Whole(said) : usual.Pattern;
        return new NumberPattern(pattern, node.Maybe("klasifikasi")?.Text() ?? usual.Classification, node.Maybe("unit")?.Text() ?? usual.Unit);
    }

    private static string Whole(OfficeNode node)
    {
        try
        {
            var names = NumberPattern.Parts(node.Text()).Select(part => part.Name).OfType<string>().ToList();
            foreach (var name in names.Where(name => !NumberPattern.Known.Contains(name)))
                throw node.Broken($"isian `{{{name}}}` pada pola nomor tidak dikenal", $"pakai {string.Join(", ", NumberPattern.Known.Select(known => $"{{{known}}}"))}; lebar urut ditulis {{urut:3}}");
            return names.Contains("urut") ? node.Text() : throw node.Broken("pola nomor tanpa `{urut}`", "tambahkan {urut:3}");
        }
        catch (FormatException broken)
        {
            throw node.Broken($"pola nomor `{node.Value}`: {broken.Message}", "periksa { dan }");
        }
    }
}
