delete from nurse_aud where revtstmp < 100;
