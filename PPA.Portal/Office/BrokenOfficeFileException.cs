namespace PPA.Portal.Office;

/// <summary>A file of the office cannot be used. The message is one Indonesian sentence with the file, the line and the cure; the portal does not start on half an office.</summary>
public sealed class BrokenOfficeFileException : Exception
{
    /// <param name="file">Name of the file, without its folder.</param>
    /// <param name="line">Counted from 1.</param>
    /// <param name="problem">What is wrong, as the first half of the sentence.</param>
    /// <param name="cure">What to do, as the second half.</param>
    public BrokenOfficeFileException(string file, int line, string problem, string cure, Exception? inner = null)
        : base($"Berkas {file} baris {line}: {problem}; {cure}.", inner)
    {
        File = file;
        Line = line;
    }

    public BrokenOfficeFileException(string sentence) : base(sentence) { }

    public BrokenOfficeFileException(string sentence, Exception inner) : base(sentence, inner) { }

    public BrokenOfficeFileException() { }

    public string? File { get; }

    /// <summary>Counted from 1; 0 where the fault is not in a line.</summary>
    public int Line { get; }
}
