using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PPA.Portal.Office;

/// <summary>One place in a file of the office, read strictly. It knows its line, so every complaint can name it.</summary>
internal sealed partial class OfficeNode
{
    private readonly string _file;
    private readonly YamlNode _node;
    private readonly string _name;

    private OfficeNode(string file, YamlNode node, string name) => (_file, _node, _name) = (file, node, name);

    public static OfficeNode Open(string path) => Parse(Path.GetFileName(path), TextOf(path));

    public static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrokenOfficeFileException(Path.GetFileName(path), 1, "berkas tidak dapat dibaca", "periksa bahwa berkas ada dan boleh dibaca portal", e);
        }
    }

    public static OfficeNode Parse(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new BrokenOfficeFileException(file, (int)Math.Max(1, e.Start.Line), "penulisan YAML tidak sah",
                "periksa inden, titik dua, tanda kutip, dan kunci yang tertulis dua kali", e);
        }

        if (stream.Documents.Count != 1)
            throw new BrokenOfficeFileException(file, 1, "berkas harus memuat tepat satu dokumen", "isi berkas menurut contoh dan hapus garis `---` tambahan");
        return new OfficeNode(file, stream.Documents[0].RootNode, "berkas");
    }

    /// <summary>What is written here, where this is a single value.</summary>
    public string Value => (_node as YamlScalarNode)?.Value?.Trim() ?? "";

    public bool IsSingle => _node is YamlScalarNode;

    public bool IsList => _node is YamlSequenceNode;

    /// <summary>Where it is written, from 1.</summary>
    public int Line => (int)_node.Start.Line;

    public BrokenOfficeFileException Broken(string problem, string cure) => new(_file, Line, problem, cure);

    /// <summary>This mapping, once it is sure that it holds no other key.</summary>
    public OfficeNode Keys(params string[] known)
    {
        foreach (var (key, _) in Pairs())
        {
            if (!known.Contains(key.Value))
                throw key.Broken($"kunci `{key.Value}` tidak dikenal", $"pakai salah satu dari {string.Join(", ", known)}");
        }
        return this;
    }

    public OfficeNode this[string key] => Maybe(key) ?? throw Broken($"kunci `{key}` belum ada pada `{_name}`", $"tambahkan `{key}`");

    public OfficeNode? Maybe(string key) =>
        Mapping().Children.TryGetValue(new YamlScalarNode(key), out var child) ? new OfficeNode(_file, child, key) : null;

    public IEnumerable<(OfficeNode Key, OfficeNode Value)> Pairs() =>
        Mapping().Children.Select(pair =>
        {
            var key = new OfficeNode(_file, pair.Key, _name);
            return (key, new OfficeNode(_file, pair.Value, key.Value));
        });

    public IReadOnlyList<OfficeNode> Items() => _node is YamlSequenceNode sequence
        ? [.. sequence.Children.Select(child => new OfficeNode(_file, child, _name))]
        : throw Broken($"`{_name}` harus berupa daftar", "tulis tiap butir dengan tanda `-`");

    /// <summary>A list, or one value that stands for a list of one.</summary>
    public IReadOnlyList<OfficeNode> OneOrMore() => _node is YamlScalarNode ? [this] : Items();

    public string Text() => TextOrEmpty() is { Length: > 0 } text ? text : throw Broken($"`{_name}` kosong", "isi nilainya");

    public string TextOrEmpty() => _node is YamlScalarNode ? Value : throw Broken($"`{_name}` harus berupa satu nilai", "tulis satu teks atau angka");

    public string Slug() => SlugShape().IsMatch(Text())
        ? Value
        : throw Broken($"`{Value}` bukan kode yang sah", "pakai huruf kecil, angka, dan tanda hubung");

    public bool Flag() => Text() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Broken($"`{_name}` bernilai `{Value}`", "tulis true atau false"),
    };

    public int Number(int least, int most) =>
        int.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Broken($"`{_name}` bernilai `{Value}`", $"tulis bilangan bulat {least} sampai {most}");

    /// <summary>The thing that a fixed code stands for.</summary>
    /// <param name="of">Gives the thing, or null for a code that is not one.</param>
    /// <param name="what">The Indonesian word for the kind of thing.</param>
    /// <param name="known">The codes to offer in the complaint.</param>
    public T Term<T>(Func<string, T?> of, string what, IEnumerable<string> known) where T : struct =>
        of(Text()) ?? throw UnknownTerm(what, known);

    public BrokenOfficeFileException UnknownTerm(string what, IEnumerable<string> known) =>
        Broken($"{what} `{Value}` tidak dikenal", $"pakai salah satu dari {string.Join(", ", known)}");

    /// <summary>Complains about the first value that was there before.</summary>
    public static void NoTwice(IEnumerable<OfficeNode> nodes, string what)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in nodes)
        {
            if (!seen.Add(node.Text()))
                throw node.Broken($"{what} `{node.Value}` tertulis dua kali", "hapus salah satunya");
        }
    }

    private YamlMappingNode Mapping() =>
        _node as YamlMappingNode ?? throw Broken($"`{_name}` harus berupa pasangan kunci dan nilai", "tulis `kunci: nilai` di bawahnya");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugShape();
}
